package org.fengsui.indicators.fact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.state.Varint;

/** Texts of any length as bytes; null is told from empty. */
final class Texts {
  private Texts() {}

  static void write(String text, DataOutput out) throws IOException {
    if (text == null) {
      Varint.write(-1, out);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Varint.write(bytes.length, out);
    out.write(bytes);
  }

  static String read(DataInput in) throws IOException {
    int length = Varint.readInt(in);
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static void writeAll(List<String> texts, DataOutput out) throws IOException {
    Varint.write(texts.size(), out);
    for (String text : texts) {
      write(text, out);
    }
  }

  static List<String> readAll(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      texts.add(read(in));
    }
    return texts;
  }
}
