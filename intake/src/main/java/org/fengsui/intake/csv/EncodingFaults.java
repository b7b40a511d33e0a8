package org.fengsui.intake.csv;

import java.nio.charset.Charset;
import java.nio.file.Path;

/** Says why the bytes of a file are no text. */
final class EncodingFaults {
  private EncodingFaults() {}

  static CsvFileException damaged(Path file, Utf8Scan scan) {
    return new CsvFileException(
        file,
        "UTF-8 文件已损坏：第 %d 行第 %d 个字节起不是 UTF-8 字符；请从原系统重新导出"
            .formatted(scan.badLine(), scan.badByte()),
        "damaged UTF-8: line %d, byte %d begins no UTF-8 character; export the file again"
            .formatted(scan.badLine(), scan.badByte()));
  }

  static CsvFileException unknown(Path file, Utf8Scan scan) {
    String zh = scan.valid() ? "含有零字节" : "第 %d 行第 %d 个字节".formatted(scan.badLine(), scan.badByte());
    String en =
        scan.valid() ? "zero bytes" : "line %d, byte %d".formatted(scan.badLine(), scan.badByte());
    return new CsvFileException(
        file,
        "不是 UTF-8（" + zh + "）；请以 UTF-8 保存，或用 --encoding、--pack 指明编码",
        "not UTF-8 (" + en + "): save it as UTF-8, or name the encoding by --encoding or --pack");
  }

  static CsvFileException notIn(Path file, Charset charset, long line) {
    String zh = line == 0 ? "" : "（第 " + line + " 行）";
    String en = line == 0 ? "" : " (line " + line + ")";
    return new CsvFileException(
        file,
        "既不是 UTF-8，也不像 " + charset.name() + " 的文字" + zh + "；请以 UTF-8 保存，或用 --encoding 指明编码",
        "neither UTF-8 nor text in "
            + charset.name()
            + en
            + ": save it as UTF-8, or name the encoding by --encoding");
  }
}
