package org.fengsui.intake.convert;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.intake.csv.CsvWriter;

/**
 * Persons of the US Current Population Survey (basic monthly public use file): labour-force code
 * {@code pemlr} 1 and 2 employed, 3 and 4 unemployed, 5 to 7 outside the labour force; weight
 * {@code pwcmpwgt}. The public file names neither stratum nor PSU.
 */
public final class Cps {
  private static final Pattern NAME = Pattern.compile("cps([0-9]{4})([0-9]{2})");

  private Cps() {}

  /**
   * The survey month in a file name such as cps200811.csv.gz.
   *
   * @throws IOException when there is none
   */
  public static YearMonth monthOf(String fileName) throws IOException {
    Matcher m = NAME.matcher(fileName);
    try {
      if (m.find()) {
        return YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      }
    } catch (DateTimeException e) {
      throw new IOException(fileName + ": no such month / 月份有误", e);
    }
    throw new IOException(
        fileName + ": the name must hold the month as in cps200811 / 文件名须含月份，如 cps200811");
  }

  /**
   * Converts one month.
   *
   * @param in the persons, plain or gzip; closed by this method
   * @param month survey month
   * @param survey where the responses go
   * @return rows written
   * @throws IOException when the input lacks a needed column or cannot be read
   */
  public static long convert(InputStream in, YearMonth month, CsvWriter survey) throws IOException {
    long rows = 0;
    try (ForeignTable table =
        new ForeignTable(
            in,
            "hrhhid",
            "hrhhid2",
            "pulineno",
            "gestfips",
            "peage",
            "pesex",
            "pemlr",
            "pwcmpwgt")) {
      for (Map<String, String> row = table.next(); row != null; row = table.next()) {
        survey.row(response(row, month));
        rows++;
      }
    }
    return rows;
  }

  private static Map<String, String> response(Map<String, String> row, YearMonth month) {
    Map<String, String> response = new HashMap<>();
    response.put(
        "response_id",
        String.join("-", row.get("hrhhid"), row.get("hrhhid2"), row.get("pulineno")));
    response.put("month", month.toString());
    response.put("region", Fips.postal(row.get("gestfips")));
    response.put("weight", row.get("pwcmpwgt"));
    response.put("activity", activity(row.get("pemlr")));
    response.put("age", row.get("peage"));
    response.put("sex", row.get("pesex"));
    return response;
  }

  /** The activity; an unknown code is kept as it is, for the gate to refuse. */
  private static String activity(String code) {
    return switch (code) {
      case "1", "2" -> "EMPLOYED";
      case "3", "4" -> "UNEMPLOYED";
      case "5", "6", "7" -> "INACTIVE";
      default -> code;
    };
  }
}
