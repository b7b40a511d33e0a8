package org.fengsui.intake.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file, unpacked where it is gzipped; they can be read more than once. */
final class FileBytes {
  private static final int BLOCK = 1 << 16;

  private final Path file;

  /** What a pipe holds, which can be read only once; null for a file. */
  private final byte[] piped;

  FileBytes(Path file) throws IOException {
    this.file = file;
    this.piped = Files.isRegularFile(file) ? null : Files.readAllBytes(file);
  }

  /** The bytes from the first. */
  InputStream open() throws IOException {
    InputStream raw = piped == null ? Files.newInputStream(file) : new ByteArrayInputStream(piped);
    BufferedInputStream in = new BufferedInputStream(raw, BLOCK);
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    if (!zipped) {
      return in;
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(in, BLOCK), BLOCK);
    } catch (IOException e) {
      in.close();
      throw explained(e);
    }
  }

  /** Why the bytes cannot be read, in words. */
  IOException explained(IOException e) {
    if (e instanceof EOFException) {
      return new CsvFileException(
          file,
          "gz 压缩文件不完整，在结尾之前中断；请重新复制或下载",
          "the gzip file breaks off before its end: copy or download it again");
    }
    if (e instanceof ZipException) {
      return new CsvFileException(
          file,
          "gz 压缩文件已损坏；请重新复制或下载",
          "the gzip file is damaged (" + e.getMessage() + "): copy or download it again");
    }
    return e;
  }
}
