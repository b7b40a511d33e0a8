package org.fengsui.indicators.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordCacheTest {
  private final WordCache cache = new WordCache();

  private String through(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Texts.write(text, new DataOutputStream(bytes));
    return cache.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void readsEveryTextAsItWasWritten() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text =
          switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "县".repeat(random.nextInt(40));
            case 3 -> "x".repeat(random.nextInt(200));
            default -> Integer.toString(random.nextInt(3_000), 36);
          };
      assertThat(through(text)).isEqualTo(text);
    }
  }

  @Test
  void aTextThatComesAgainIsTheSameObject() throws IOException {
    String first = through("layoffs.persons");
    through("county");
    assertThat(through("layoffs.persons")).isSameAs(first);
  }

  @Test
  void aTextThatIsTooLongForASlotIsReadWhole() throws IOException {
    assertThat(through("y".repeat(64))).hasSize(64);
    assertThat(through("y".repeat(65))).hasSize(65);
  }
}
