package org.fengsui.indicators.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  @Test
  void textsOfAnyLengthAndNullReadBack() throws IOException {
    for (String text : new String[] {null, "", "640104", "烽燧🔥", "x".repeat(100_000)}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Texts.write(text, new DataOutputStream(out));
      assertThat(Texts.read(in(out.toByteArray()))).isEqualTo(text);
    }
  }

  @Test
  void numbersReadBackAtEveryEdge() throws IOException {
    Random random = new Random(3);
    long[] edges = {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE};
    for (int i = 0; i < 2000; i++) {
      long value = i < edges.length ? edges[i] : random.nextLong() >> random.nextInt(64);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Varint.write(value, new DataOutputStream(out));
      assertThat(out.size()).isBetween(1, 10);
      assertThat(Varint.read(in(out.toByteArray()))).isEqualTo(value);
    }
  }

  @Test
  void aNumberThatRunsOnIsRefused() {
    byte[] endless = new byte[11];
    java.util.Arrays.fill(endless, (byte) 0x80);
    assertThatThrownBy(() -> Varint.read(in(endless)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("10 bytes");
  }

  @Test
  void anUnknownVersionIsRefusedWithItsName() {
    assertThatThrownBy(() -> Texts.version(in(new byte[] {2}), "bases", 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bases bytes of version 2");
  }
}
