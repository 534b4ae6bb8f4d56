package app.glassnet.ui.step;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Where a stepping stands: positions 0…last, played at a pace times a speed factor. It knows no clock: {@link StepPlayer}
 * tells it how much time has passed. Playing stops at the last position, and played again from there starts at the first.
 * With motion off playing shows the last position at once.
 */
public final class StepModel {
  private final IntegerProperty last = new SimpleIntegerProperty(this, "last", 0);
  private final IntegerProperty position = new SimpleIntegerProperty(this, "position", 0) {
    @Override
    public void set(int wanted) {
      super.set(Math.clamp(wanted, 0, Math.max(0, last.get())));
    }
  };
  private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
  private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
  private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(this, "pace", Pace.CELL);
  private final BooleanProperty motion = new SimpleBooleanProperty(this, "motion", true);
  private final ReadOnlyDoubleWrapper phase = new ReadOnlyDoubleWrapper(this, "phase", 1);
  private double waited;

  public StepModel() {
    last.addListener((o, before, now) -> {
      if (position.get() > now.intValue()) {
        position.set(now.intValue());
      }
    });
    position.addListener((o, before, now) -> waited = 0);
    playing.addListener((o, before, now) -> started(now));
  }

  /** The position, 0…last; what is set beyond is moved to the nearest. */
  public IntegerProperty positionProperty() {
    return position;
  }

  public int position() {
    return position.get();
  }

  /** The last position, at least 0. A position behind it moves to it. */
  public IntegerProperty lastProperty() {
    return last;
  }

  public int last() {
    return last.get();
  }

  public BooleanProperty playingProperty() {
    return playing;
  }

  /** The factor of every duration, 0.25…8. */
  public DoubleProperty speedProperty() {
    return speed;
  }

  public ObjectProperty<Pace> paceProperty() {
    return pace;
  }

  /** Whether things may move. */
  public BooleanProperty motionProperty() {
    return motion;
  }

  /** How long a position is shown now, in milliseconds. */
  public double millisAPosition() {
    return pace.get().millis() / speed.get();
  }

  /** How far the present position has been played, 0…1; 1 while nothing plays: everything of it is shown. */
  public ReadOnlyDoubleProperty phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  public void step() {
    position.set(position.get() + 1);
  }

  public void back() {
    position.set(position.get() - 1);
  }

  /** Goes to a position and stops there. */
  public void go(int wanted) {
    playing.set(false);
    position.set(wanted);
  }

  public void toggle() {
    playing.set(!playing.get());
  }

  /** Lets time pass: while playing, as many positions as fit into it. */
  public void pass(double millis) {
    if (!playing.get()) {
      return;
    }
    double spent = waited + millis;
    while (spent >= millisAPosition() && position.get() < last.get()) {
      spent -= millisAPosition();
      step();
    }
    waited = spent;
    phase.set(Math.min(1, waited / millisAPosition()));
    if (position.get() >= last.get() && waited >= millisAPosition()) {
      playing.set(false);
    }
  }

  private void started(boolean now) {
    waited = 0;
    if (!now) {
      phase.set(1);
      return;
    }
    phase.set(0);
    if (position.get() >= last.get()) {
      position.set(0);
    }
    if (!motion.get()) {
      position.set(last.get());
      playing.set(false);
    }
  }
}
