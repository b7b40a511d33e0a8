package org.fengsui.faults.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.backtest.scenario.County;
import org.fengsui.backtest.scenario.SeededRandom;

/**
 * An invented spring of Ningxia, dense in transitions: reports with amendments, withdrawals and
 * blanks, claims, denominators and published rates, their number in every id. Equal seeds give
 * equal bytes.
 */
public final class Story {
  /** First civil day. */
  public static final LocalDate START = LocalDate.of(2025, 2, 3);

  /** Civil days of a trial's story. */
  public static final int DAYS = 100;

  /** Names of its files, which are those of the streams in the commands, without their ending. */
  public static final List<String> FILES = List.of("layoffs", "claims", "rates", "bases");

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Map<String, String> HEADERS =
      new TreeMap<>(
          Map.of(
              "layoffs",
              Layoffs.HEADER,
              "claims",
              Claims.HEADER,
              "rates",
              "region,measure,basis,month,value,reported_at",
              "bases",
              "region,measure,period_start,value,reported_at"));

  private final Map<String, List<String>> rows = new TreeMap<>();
  private final SeededRandom random;

  private Story(long seed) {
    random = SeededRandom.of(seed, "faults", 0);
    HEADERS.forEach((name, header) -> rows.put(name, new ArrayList<>(List.of(header))));
  }

  /** The rows of every file, header first, by the file's name without its ending. */
  public static Map<String, List<String>> of(long seed, int days) {
    Story story = new Story(seed);
    story.bases();
    Employers employers = Employers.of(seed);
    Layoffs layoffs = new Layoffs(story.random, employers);
    Claims claims = new Claims(story.random, employers);
    for (int day = 0; day < days; day++) {
      LocalDate date = START.plusDays(day);
      story.rows.get("layoffs").addAll(layoffs.of(date));
      story.rows.get("claims").addAll(claims.of(date));
      if (date.getDayOfMonth() == 17) {
        story.rate(date);
      }
    }
    return story.rows;
  }

  /** Writes the files into a folder, {@code layoffs.csv} and so on. */
  public static void write(long seed, int days, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<String>> file : of(seed, days).entrySet()) {
      Files.write(folder.resolve(file.getKey() + ".csv"), file.getValue());
    }
  }

  /** Where the comparison ends: some days without a record, so that warnings run out. */
  public static Instant until(int days) {
    return START.plusDays(days + 20).atStartOfDay(ZONE).toInstant();
  }

  /** An instant of a day as files write it; {@code second} of the working day, below 36,000. */
  static OffsetDateTime at(LocalDate day, int second) {
    return day.atTime(8, 0).plusSeconds(second).atZone(ZONE).toOffsetDateTime();
  }

  private void bases() {
    OffsetDateTime known = at(START, 0);
    int covered = 0;
    for (County county : County.ALL) {
      int persons = random.between(20_000, 90_000);
      covered += persons;
      rows.get("bases").add(base(county.code(), persons, known));
    }
    rows.get("bases").add(base("640000", covered, known));
  }

  private static String base(String region, int persons, OffsetDateTime known) {
    return "%s,covered_employment,2025-01-01,%d,%s".formatted(region, persons, known);
  }

  private void rate(LocalDate day) {
    String month = day.minusMonths(1).toString().substring(0, 7);
    String value = random.between(3, 6) + "." + random.between(0, 9);
    rows.get("rates")
        .add(
            "640000,registered_unemployment_rate,urban,%s,%s,%s"
                .formatted(month, value, at(day, 1)));
  }
}
