package app.glassnet.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.glassnet.engine.Shape;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTest {
  @Property(tries = 200)
  void whatIsEncodedIsDecoded(@ForAll @StringLength(min = 1, max = 40) @CharRange(from = ' ', to = '\u2fff') String text) {
    Alphabet alphabet = Alphabet.of(text);
    assertThat(alphabet.decode(alphabet.encode(text))).isEqualTo(text);
    assertThat(alphabet.size()).isEqualTo((int) text.codePoints().distinct().count());
    assertThat(new Alphabet(alphabet.symbols())).isEqualTo(alphabet);
  }

  @Test
  void aSymbolOutsideTheAlphabetIsNamed() {
    Alphabet alphabet = Alphabet.of("dance🎵");
    assertThat(alphabet.symbols()).isEqualTo("acden🎵");
    assertThat(alphabet.symbol(5)).isEqualTo("🎵");
    assertThatThrownBy(() -> alphabet.encode("cab")).hasMessage("b");
    assertThatThrownBy(() -> new Alphabet("ba")).hasMessageContaining("in order");
    assertThatThrownBy(() -> new Alphabet("")).hasMessageContaining("1 to 1000");
  }

  @Test
  void windowsOfATextFollowOneAnotherAndTheTargetIsTheNextSymbol() {
    TextExamples examples = new TextExamples(new int[] {9, 0, 1, 2, 0, 1, 2, 0}, 1, 8, 3, 3);
    assertThat(examples.size()).isEqualTo(2);
    assertThat(examples.shape()).isEqualTo(Shape.of(3, 3));
    float[] input = new float[9];
    float[] target = new float[3];
    examples.copyInput(1, input, 0);
    examples.copyTarget(1, target, 0);
    assertThat(input).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
    assertThat(target).containsExactly(1, 2, 0);
    assertThat(examples.first(1)).isEqualTo(4);
  }

  @Test
  void theDecoderReadsTheRightTargetOneStepBehind() {
    SequencePairs pairs = new SequencePairs(List.of(new int[] {0, 1}), List.of(new int[] {1}), 2, 3);
    float[] input = new float[5 * 4];
    float[] target = new float[3];
    pairs.copyInput(0, input, 0);
    pairs.copyTarget(0, target, 0);
    assertThat(input).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1);
    assertThat(target).containsExactly(1, pairs.end(), pairs.end());
    assertThat(pairs.shape()).isEqualTo(Shape.of(5, 4));
  }
}
