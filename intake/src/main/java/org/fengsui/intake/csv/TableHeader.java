package org.fengsui.intake.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.fengsui.yaml.LikelyWord;

/**
 * Names of the columns of a file, in small letters and renamed as the reader says.
 *
 * @param file the file
 * @param names names by place; "" where a column has none
 */
public record TableHeader(Path file, List<String> names) {
  /** Copies the names. */
  public TableHeader {
    names = List.copyOf(names);
  }

  static TableHeader read(Path file, CSVRecord record, Map<String, String> columns)
      throws CsvFileException {
    if (record == null) {
      throw new CsvFileException(file, "文件为空，缺少表头", "the file is empty; a header is needed");
    }
    List<String> names = new ArrayList<>();
    record.forEach(name -> names.add(Conventions.folded(name)));
    if (names.get(0).startsWith("<")) {
      throw new CsvFileException(
          file, "是网页（HTML），不是 CSV 文件；请重新下载数据", "is a page in HTML, no CSV file: download the data");
    }
    for (Map.Entry<String, String> column : columns.entrySet()) {
      int at = names.indexOf(column.getValue());
      if (at < 0) {
        throw new CsvFileException(
            file,
            "表头缺少 --map 指明的列 " + column.getValue(),
            "line 1: the header lacks the column " + column.getValue() + " that --map names");
      }
      names.set(at, column.getKey());
    }
    return new TableHeader(file, names);
  }

  /** Cells that a row must have: up to the last column with a name. */
  int width() {
    int width = names.size();
    while (width > 0 && names.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  /** Refuses a name given twice. */
  public TableHeader distinct() throws CsvFileException {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!name.isEmpty() && !seen.add(name)) {
        throw new CsvFileException(
            file, "表头中的列 " + name + " 重复", "line 1: column " + name + " is given twice");
      }
    }
    return this;
  }

  /** Refuses a name that is none of those known. */
  public TableHeader only(List<String> known) throws CsvFileException {
    for (String name : names) {
      if (!name.isEmpty() && !known.contains(name)) {
        throw new CsvFileException(
            file,
            "表头中的列 " + name + " 未知" + LikelyWord.zh(name, known) + "；可用的列：" + known,
            "line 1: column "
                + name
                + " is unknown"
                + LikelyWord.en(name, known)
                + "; columns are "
                + known);
      }
    }
    return this;
  }

  /** Refuses a header that lacks a name. */
  public TableHeader with(List<String> needed) throws CsvFileException {
    for (String column : needed) {
      if (!names.contains(column)) {
        throw new CsvFileException(
            file, "表头缺少列 " + column, "line 1: the header lacks the column " + column);
      }
    }
    return this;
  }

  /** Whether a column is there. */
  public boolean has(String column) {
    return names.contains(column);
  }
}
