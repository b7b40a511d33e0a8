package org.fengsui.intake.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvWriter;

/**
 * A monthly series as FRED publishes it: two columns, the month (or its first day) and the value,
 * under a header of any names. A value that is a dot or empty is missing and left out.
 */
public final class Fred {
  private static final int MONTH_LENGTH = 7;

  private Fred() {}

  /**
   * Converts one series.
   *
   * @param in the series, plain or gzip; closed by this method
   * @param region area code that the series is of
   * @param measure measure, e.g. surveyed_unemployment_rate
   * @param basis basis, e.g. UNRATE SA
   * @param rates where the figures go
   * @return figures written
   * @throws IOException when the input has no header, a row without two cells, or cannot be read
   */
  public static long convert(
      InputStream in, String region, String measure, String basis, CsvWriter rates)
      throws IOException {
    long rows = 0;
    try (Reader text = CsvReader.reader(in);
        CSVParser parser = CSVFormat.RFC4180.parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        throw new IOException("the file is empty / 文件为空");
      }
      records.next();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (record.size() == 1 && record.get(0).isBlank()) {
          continue;
        }
        if (record.size() < 2) {
          throw new IOException(
              "line %d: two columns are needed / 第 %<d 行：需要两列"
                  .formatted(parser.getCurrentLineNumber()));
        }
        if (!record.get(1).isBlank() && !record.get(1).strip().equals(".")) {
          rates.row(rate(record, region, measure, basis));
          rows++;
        }
      }
    }
    return rows;
  }

  private static Map<String, String> rate(
      CSVRecord record, String region, String measure, String basis) {
    String date = record.get(0).strip();
    Map<String, String> rate = new HashMap<>();
    rate.put("region", region);
    rate.put("measure", measure);
    rate.put("basis", basis);
    rate.put("month", date.length() > MONTH_LENGTH ? date.substring(0, MONTH_LENGTH) : date);
    rate.put("value", record.get(1).strip());
    return rate;
  }
}
