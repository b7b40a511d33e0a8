package org.fengsui.indicators.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text of any length in entries and facts, null included. */
public final class Texts {
  private Texts() {}

  /** Writes a text or null as length plus one, then UTF-8. */
  public static void write(String text, DataOutput out) throws IOException {
    if (text == null) {
      Varint.write(0, out);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Varint.write(bytes.length + 1L, out);
    out.write(bytes);
  }

  /** Reads what {@link #write} wrote. */
  public static String read(DataInput in) throws IOException {
    int length = Varint.readInt(in) - 1;
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes the number of texts, then each. */
  public static void writeAll(List<String> texts, DataOutput out) throws IOException {
    Varint.write(texts.size(), out);
    for (String text : texts) {
      write(text, out);
    }
  }

  /** Reads what {@link #writeAll} wrote. */
  public static List<String> readAll(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      texts.add(read(in));
    }
    return texts;
  }

  /** Reads the version byte of an entry and refuses versions that this build does not know. */
  public static int version(DataInput in, String what, int newest) throws IOException {
    int version = in.readByte();
    if (version < 1 || version > newest) {
      throw new IOException(
          what + " bytes of version " + version + "; this build reads up to " + newest);
    }
    return version;
  }
}
