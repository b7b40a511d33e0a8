package org.fengsui.indicators.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Variable-length signed integers (zig-zag), for compact entries. */
public final class Varint {
  private Varint() {}

  /** Writes a value in 1 to 10 bytes, fewer the nearer it is to 0. */
  public static void write(long value, DataOutput out) throws IOException {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  /** Reads what {@link #write} wrote. */
  public static long read(DataInput in) throws IOException {
    long rest = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte b = in.readByte();
      rest |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
    throw new IOException("a variable-length number runs over 10 bytes");
  }

  /** Reads a number that must fit in an int. */
  public static int readInt(DataInput in) throws IOException {
    return Math.toIntExact(read(in));
  }
}
