package org.fengsui.backtest.scenario;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes one CSV file row by row (RFC 4180, UTF-8, lines ended by LF). */
final class CsvFile implements AutoCloseable {
  private final BufferedWriter writer;
  private final Path path;

  /** Creates the file with its header row. */
  CsvFile(Path path, List<String> header) {
    this.path = path;
    try {
      this.writer = Files.newBufferedWriter(path);
    } catch (IOException e) {
      throw failed(e);
    }
    row(header);
  }

  /** Writes one row. */
  void row(List<String> cells) {
    try {
      for (int i = 0; i < cells.size(); i++) {
        if (i > 0) {
          writer.write(',');
        }
        writer.write(quoted(cells.get(i)));
      }
      writer.write('\n');
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.indexOf(',') < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private UncheckedIOException failed(IOException cause) {
    return new UncheckedIOException(
        "无法写入 " + path + "，请检查目录权限和磁盘空间 / cannot write " + path + "; check permissions and space",
        cause);
  }
}
