package org.fengsui.intake.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.csv.CsvFileException;
import org.fengsui.intake.csv.CsvWriter;
import org.fengsui.intake.csv.TableHeader;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.RefusalException;

/**
 * One monthly series as FRED publishes it: the first day of the month, in the column {@code DATE},
 * {@code observation_date} or {@code month}, and the figure, in a column that the series names. A
 * figure that is a dot or empty is missing and left out. What is something else is refused with
 * what was seen.
 */
public final class Fred {
  private static final Set<String> DATES = Set.of("date", "observation_date", "month");
  private static final String MISSING = ".";

  private Fred() {}

  /**
   * What a series does not say of itself.
   *
   * @param region area code
   * @param measure measure, e.g. surveyed_unemployment_rate
   * @param basis basis, e.g. UNRATE SA
   * @param knownAt when these figures became known; null: each at the end of its month
   */
  public record Series(String region, String measure, String basis, Instant knownAt) {}

  /**
   * Converts one series.
   *
   * @param in the series, plain or gzip
   * @param rates where the figures go
   * @param findings takes what is noticed
   * @throws IOException when the input is no monthly series, naming what was seen and where
   */
  public static void convert(
      Path in, Conventions conventions, Series series, CsvWriter rates, Findings findings)
      throws IOException {
    MonthlySeries months = new MonthlySeries(in);
    try (ForeignTable table = new ForeignTable(in, conventions, findings)) {
      String date = table.header().names().get(0);
      String figure = figure(in, table.header());
      for (ForeignTable.Row row = table.next(); row != null; row = table.next()) {
        months.add(row, date);
      }
      months.check();
      write(in, conventions, new String[] {date, figure}, series, rates, findings);
    }
  }

  /** The one column beside the date. */
  private static String figure(Path in, TableHeader header) throws IOException {
    List<String> others = header.names().stream().skip(1).filter(name -> !name.isEmpty()).toList();
    String first = header.names().get(0);
    if (!DATES.contains(first)) {
      throw new CsvFileException(
          in,
          "第一列是 " + first + "，应为 DATE、observation_date 或 month",
          "line 1: the first column is " + first + ", not DATE, observation_date or month");
    }
    if (others.size() != 1) {
      throw new CsvFileException(
          in,
          "含有 " + others.size() + " 个序列 " + others + "；只能转换一个月度序列",
          "line 1: %d series %s, where one monthly series is needed"
              .formatted(others.size(), others));
    }
    return others.get(0);
  }

  private static void write(
      Path in,
      Conventions conventions,
      String[] columns,
      Series series,
      CsvWriter rates,
      Findings findings)
      throws IOException {
    try (ForeignTable table = new ForeignTable(in, conventions, new Findings())) {
      for (ForeignTable.Row row = table.next(); row != null; row = table.next()) {
        String figure = row.get(columns[1]);
        if (figure.isEmpty() || figure.equals(MISSING)) {
          continue;
        }
        try {
          row.values().figure(columns[1]);
          String month = MonthlySeries.day(row, columns[0]).toString().substring(0, 7);
          rates.row(rate(month, row.values().decimal(columns[1]), series));
        } catch (RefusalException e) {
          findings.refused(in, row.line(), shown(e.problem(), figure));
        }
      }
    }
  }

  private static Problem shown(Problem problem, String figure) {
    return Problem.whole(
        Reason.BAD_NUMBER,
        "的数值“" + figure + "”" + problem.limitZh(),
        "holds the figure \"" + figure + "\", which " + problem.limitEn());
  }

  private static Map<String, String> rate(String month, String figure, Series series) {
    Map<String, String> rate = new HashMap<>();
    rate.put("region", series.region());
    rate.put("measure", series.measure());
    rate.put("basis", series.basis());
    rate.put("month", month);
    rate.put("value", figure);
    rate.put("reported_at", series.knownAt() == null ? "" : series.knownAt().toString());
    return rate;
  }
}
