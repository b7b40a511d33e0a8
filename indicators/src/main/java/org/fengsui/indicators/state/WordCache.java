package org.fengsui.indicators.state;

import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads texts that come again and again, such as codes and names of series, and makes each of them
 * once: a record then costs neither a text of its own nor the hash of one. What pushes another out
 * of its slot is only made again. Not safe to share between threads.
 */
public final class WordCache {
  private static final int SLOTS = 1 << 10;

  /** Longer texts come once. */
  private static final int LONGEST = 64;

  private final byte[] buffer = new byte[LONGEST];
  private final byte[][] bytes = new byte[SLOTS][];
  private final String[] words = new String[SLOTS];

  /** Reads what {@link Texts#write} wrote. */
  public String read(DataInput in) throws IOException {
    int length = Varint.readInt(in) - 1;
    if (length <= 0) {
      return length < 0 ? null : "";
    }
    if (length > LONGEST) {
      byte[] once = new byte[length];
      in.readFully(once);
      return new String(once, StandardCharsets.UTF_8);
    }
    in.readFully(buffer, 0, length);
    int slot = slot(length);
    byte[] known = bytes[slot];
    if (known == null || !Arrays.equals(known, 0, known.length, buffer, 0, length)) {
      bytes[slot] = Arrays.copyOf(buffer, length);
      words[slot] = new String(buffer, 0, length, StandardCharsets.UTF_8);
    }
    return words[slot];
  }

  private int slot(int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[i];
    }
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}
