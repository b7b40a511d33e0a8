package org.fengsui.intake.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A text file as an office wrote it: plain or gzip, UTF-8, UTF-16 with its mark, or the encoding
 * that the reader names (docs/data-formats.md, Files as offices write them). Bytes are never
 * replaced: what does not decode to text is refused.
 */
public final class OfficeFile {
  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_MARK = 3;

  private final FileBytes bytes;
  private final Charset charset;
  private final int mark;
  private final Decoding decoding;

  private OfficeFile(FileBytes bytes, Charset charset, int mark, Decoding decoding) {
    this.bytes = bytes;
    this.charset = charset;
    this.mark = mark;
    this.decoding = decoding;
  }

  /**
   * Looks at a file, all of it, in which encoding it is.
   *
   * @param fallback encoding of text that is not UTF-8, or null
   * @throws CsvFileException when it is no text, naming line and byte
   */
  public static OfficeFile look(Path file, Charset fallback) throws IOException {
    FileBytes bytes = new FileBytes(file);
    Utf8Scan scan = new Utf8Scan();
    byte[] first = scanned(bytes, scan);
    Charset marked = marked(first);
    if (marked != null) {
      return checked(file, bytes, marked, 2);
    }
    boolean utf8Mark = begins(first, 0xEF, 0xBB, 0xBF);
    if (scan.valid() && !scan.zero()) {
      return new OfficeFile(bytes, StandardCharsets.UTF_8, utf8Mark ? LONGEST_MARK : 0, null);
    }
    if (!scan.zero() && (utf8Mark || scan.damaged())) {
      throw EncodingFaults.damaged(file, scan);
    }
    if (fallback == null || fallback.equals(StandardCharsets.UTF_8)) {
      throw EncodingFaults.unknown(file, scan);
    }
    return checked(file, bytes, fallback, 0);
  }

  /** Scans all bytes; returns the first few. */
  private static byte[] scanned(FileBytes bytes, Utf8Scan scan) throws IOException {
    try (InputStream in = bytes.open()) {
      byte[] first = in.readNBytes(LONGEST_MARK);
      scan.take(first, first.length);
      byte[] block = new byte[BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        scan.take(block, read);
      }
      scan.end();
      return first;
    } catch (IOException e) {
      throw bytes.explained(e);
    }
  }

  private static Charset marked(byte[] first) {
    if (begins(first, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return begins(first, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static OfficeFile checked(Path file, FileBytes bytes, Charset charset, int mark)
      throws IOException {
    CommonCharacters common = CommonCharacters.of(charset);
    TextCheck check = new TextCheck(common);
    OfficeFile as = new OfficeFile(bytes, charset, mark, null);
    try (Reader text = as.text()) {
      for (int c = text.read(); c >= 0; c = text.read()) {
        boolean pair = Character.isHighSurrogate((char) c);
        check.take(pair ? Character.toCodePoint((char) c, (char) text.read()) : c);
      }
    } catch (CharacterCodingException e) {
      throw EncodingFaults.notIn(file, charset, 0);
    }
    long fault = check.end().faultLine();
    if (fault > 0) {
      throw EncodingFaults.notIn(file, charset, fault);
    }
    return new OfficeFile(bytes, charset, mark, new Decoding(charset.name(), check.samples()));
  }

  /** The text, without its byte order mark. */
  public Reader text() throws IOException {
    InputStream in = bytes.open();
    in.skipNBytes(mark);
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        BLOCK);
  }

  /** How it was decoded; null: it is UTF-8. */
  public Decoding decoding() {
    return decoding;
  }
}
