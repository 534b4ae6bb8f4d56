package app.glassnet.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.glassnet.engine.training.Command.Kind;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private final Mailbox mailbox = new Mailbox();

  @Test
  void betweenStepsCommandsComeInOrder() {
    Command<?> state = post(Kind.STATE);
    Command<?> read = post(Kind.READ);
    Command<?> weights = post(Kind.WEIGHTS);
    assertThat(mailbox.next()).isSameAs(state);
    assertThat(mailbox.next()).isSameAs(read);
    assertThat(mailbox.next()).isSameAs(weights);
    assertThat(mailbox.next()).isNull();
    assertThat(mailbox.hasSomething()).isFalse();
  }

  @Test
  void insideAStepReadingsOvertakeWhatLeavesTheWeightsAlone() {
    Command<?> state = post(Kind.STATE);
    Command<?> first = post(Kind.READ);
    post(Kind.WEIGHTS);
    Command<?> later = post(Kind.READ);
    assertThat(mailbox.nextReading()).isSameAs(first);
    assertThat(mailbox.nextReading()).as("it must see the new weights").isNull();
    assertThat(mailbox.next()).isSameAs(state);
    mailbox.next();
    assertThat(mailbox.nextReading()).isSameAs(later);
  }

  @Test
  void askingTwiceForASnapshotIsAskingOnce() {
    assertThat(mailbox.takeSnapshotWish()).isFalse();
    mailbox.wantSnapshot();
    mailbox.wantSnapshot();
    assertThat(mailbox.hasSomething()).isTrue();
    assertThat(mailbox.takeSnapshotWish()).isTrue();
    assertThat(mailbox.takeSnapshotWish()).isFalse();
    assertThat(mailbox.hasSomething()).isFalse();
  }

  @Test
  void aClosedBoxTakesNothingAndWakesWhoWaits() throws InterruptedException {
    Command<?> left = post(Kind.READ);
    mailbox.close();
    mailbox.await();
    assertThat(mailbox.hasSomething()).isTrue();
    assertThat(mailbox.post(new Command<>(Kind.READ, () -> 1))).isFalse();
    assertThat(mailbox.wantSnapshot()).isFalse();
    assertThat(mailbox.drain()).hasSize(1).first().isSameAs(left);
  }

  private Command<?> post(Kind kind) {
    Command<Integer> command = new Command<>(kind, () -> 1);
    assertThat(mailbox.post(command)).isTrue();
    return command;
  }
}
