package org.fengsui.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {
  @Test
  void every_pair_of_bytes_is_judged_as_the_jdk_judges_it() {
    for (int pair = 0; pair < 1 << 16; pair++) {
      agrees(new byte[] {(byte) (pair >> 8), (byte) pair});
    }
  }

  @Test
  void random_sequences_are_judged_as_the_jdk_judges_them() {
    long seed = 3629;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    byte[] edges = {
      0x00,
      0x7F,
      (byte) 0x80,
      (byte) 0x8F,
      (byte) 0x90,
      (byte) 0x9F,
      (byte) 0xA0,
      (byte) 0xBF,
      (byte) 0xC0,
      (byte) 0xC2,
      (byte) 0xDF,
      (byte) 0xE0,
      (byte) 0xE7,
      (byte) 0xED,
      (byte) 0xEF,
      (byte) 0xF0,
      (byte) 0xF3,
      (byte) 0xF4,
      (byte) 0xF5,
      (byte) 0xFF
    };
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[random.nextInt(6)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = edges[random.nextInt(edges.length)];
      }
      agrees(bytes);
    }
  }

  @Test
  void only_the_given_range_is_judged() {
    byte[] bytes = {(byte) 0xFF, 'a', (byte) 0xFF};
    assertThat(Utf8Check.isValid(bytes, 1, 1)).isTrue();
    assertThat(Utf8Check.isValid(bytes, 1, 2)).isFalse();
  }

  private static void agrees(byte[] bytes) {
    if (Utf8Check.isValid(bytes, 0, bytes.length) != jdkAccepts(bytes)) {
      fail("judged otherwise than by the JDK: " + HexFormat.of().formatHex(bytes));
    }
  }

  private static boolean jdkAccepts(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
