package org.fengsui.intake.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.csv.CsvFileException;
import org.fengsui.intake.csv.CsvWriter;

/**
 * Persons of the US Current Population Survey (basic monthly public use file of the Census Bureau):
 * labour-force code {@code pemlr} 1 and 2 employed, 3 and 4 unemployed, 5 to 7 outside the labour
 * force, -1 not asked; weight {@code pwcmpwgt}. In all columns -1 means that there is no value. The
 * public file names neither stratum nor PSU.
 */
public final class Cps {
  private static final Pattern NAME = Pattern.compile("cps([0-9]{4})([0-9]{2})");
  private static final String NONE = "-1";

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
   * Converts one month. Persons without a labour-force code, such as children, are left out.
   *
   * @param in the persons, plain or gzip
   * @param month survey month
   * @param survey where the responses go
   * @param findings takes what is noticed
   * @throws IOException when the input lacks a needed column, is of another month or cannot be read
   */
  public static void convert(
      Path in, YearMonth month, Conventions conventions, CsvWriter survey, Findings findings)
      throws IOException {
    CpsWeights weights = CpsWeights.of(in, conventions);
    try (ForeignTable table =
        new ForeignTable(in, conventions, findings)
            .needing(
                "hrhhid",
                "hrhhid2",
                "pulineno",
                "gestfips",
                "peage",
                "pesex",
                "pemlr",
                "pwcmpwgt")) {
      for (ForeignTable.Row row = table.next(); row != null; row = table.next()) {
        month(in, row, month);
        if (value(row, "pemlr").isEmpty()) {
          findings.outside();
        } else {
          survey.row(response(row, month, weights));
        }
      }
    }
  }

  /** The file of the Census Bureau says its month in every row. */
  private static void month(Path in, ForeignTable.Row row, YearMonth month) throws IOException {
    String year = row.get("hryear4");
    String number = row.get("hrmonth");
    String ours = month.getYear() + "-" + month.getMonthValue();
    String theirs = year + "-" + (number.startsWith("0") ? number.substring(1) : number);
    if (!year.isEmpty() && !number.isEmpty() && !theirs.equals(ours)) {
      throw new CsvFileException(
          in,
          "第 " + row.line() + " 行的调查月份是 " + theirs + "，文件名是 " + ours,
          "line " + row.line() + " is of " + theirs + ", the file name says " + ours);
    }
  }

  private static Map<String, String> response(
      ForeignTable.Row row, YearMonth month, CpsWeights weights) {
    Map<String, String> response = new HashMap<>();
    response.put(
        "response_id",
        String.join("-", row.get("hrhhid"), row.get("hrhhid2"), row.get("pulineno")));
    response.put("month", month.toString());
    response.put("region", Fips.postal(row.get("gestfips")));
    response.put("weight", weights.persons(row.get("pwcmpwgt")));
    response.put("activity", activity(row.get("pemlr")));
    response.put("age", value(row, "peage"));
    response.put("sex", value(row, "pesex"));
    return response;
  }

  private static String value(ForeignTable.Row row, String column) {
    String value = row.get(column);
    return value.equals(NONE) ? "" : value;
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
