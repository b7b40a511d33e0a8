package org.fengsui.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of a file that people give; never more of it is read than a document may hold. */
public final class YamlFile {
  /** A character of UTF-8 has at most four bytes. */
  private static final int BYTES = 4 * YamlReader.CODE_POINTS;

  private YamlFile() {}

  /**
   * The text of a file.
   *
   * @throws YamlFault when the file is too long, or naming the line that is not UTF-8
   * @throws IOException when it cannot be read
   */
  public static String text(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(BYTES + 1);
    }
    if (bytes.length > BYTES) {
      throw new YamlFault(file.toString(), 0, "", "过长；请拆分或精简", "is too long: shorten or split it");
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(rest, text, true);
    text.flip();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      throw new YamlFault(
          file.toString(), line, "", "不是 UTF-8；请以 UTF-8 保存", "is not UTF-8: save it as UTF-8");
    }
    return text.toString();
  }
}
