package org.fengsui.benchmarks.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fengsui.backtest.scenario.County;
import org.fengsui.backtest.scenario.CreditCode;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.SingleObjectCodec;

/**
 * A made-up year of layoff reports, encoded, in the order of known time. An employer reports in
 * proportion to its size; sizes, persons and amendments are those of a {@link Mix}.
 */
public final class Reports {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant START = LocalDate.of(2025, 1, 1).atStartOfDay(ZONE).toInstant();
  private static final long YEAR_SECONDS = 365L * 86_400;

  /** End of the year that the reports fill. */
  public static final long END_MILLIS = START.plusSeconds(YEAR_SECONDS).toEpochMilli();

  private static final List<String> DIVISIONS = List.of("C13", "C26", "E47", "F52", "G54", "H62");

  private final SplittableRandom random;
  private final int count;
  private final Mix mix;
  private final double[] cumulated;
  private final int[] sizes;
  private final LayoffReport[] latest;

  private Reports(long seed, int count, Mix mix, int employers) {
    this.random = new SplittableRandom(seed);
    this.count = count;
    this.mix = mix;
    this.cumulated = new double[employers];
    this.sizes = new int[employers];
    this.latest = new LayoffReport[employers];
    double total = 0;
    for (int i = 0; i < employers; i++) {
      sizes[i] = mix.size(random);
      total += sizes[i];
      cumulated[i] = total;
    }
  }

  /**
   * Encoded reports.
   *
   * @param seed equal seeds give equal bytes
   * @param count how many reports
   * @param mix what they look like
   */
  public static byte[][] encoded(long seed, int count, Mix mix) {
    return encoded(seed, count, mix, mix.employers(count));
  }

  /** The same of another number of employers. */
  public static byte[][] encoded(long seed, int count, Mix mix, int employers) {
    Reports reports = new Reports(seed, count, mix, employers);
    SingleObjectCodec<LayoffReport> codec = Codecs.layoffReports();
    byte[][] all = new byte[count][];
    for (int i = 0; i < count; i++) {
      all[i] = codec.encode(reports.next(i));
    }
    return all;
  }

  private LayoffReport next(int index) {
    int employer = employer();
    Instant known = START.plusSeconds(YEAR_SECONDS * index / count);
    LayoffReport before = latest[employer];
    boolean amends = before != null && random.nextInt(mix.amendsOneIn()) == 0;
    LayoffReport report =
        amends
            ? LayoffReport.newBuilder(before)
                .setRevision(before.getRevision() + 1)
                .setStatus(RecordStatus.AMENDED)
                .setStages(stages(employer, known))
                .setReportedAt(known)
                .build()
            : filed(index, employer, known);
    latest[employer] = report;
    return report;
  }

  private LayoffReport filed(int index, int employer, Instant known) {
    return LayoffReport.newBuilder()
        .setReportId("R" + index)
        .setEmployerId(CreditCode.of(employer))
        .setEmployerName("Employer " + employer)
        .setRegion(County.ALL.get(employer % County.ALL.size()).code())
        .setIndustry(DIVISIONS.get(employer % DIVISIONS.size()))
        .setWorkforce((long) sizes[employer])
        .setNoticeDate(LocalDate.ofInstant(known, ZONE).minusDays(1))
        .setStages(stages(employer, known))
        .setReportedAt(known)
        .build();
  }

  private List<LayoffStage> stages(int employer, Instant known) {
    LocalDate effective = LocalDate.ofInstant(known, ZONE).plusDays(random.nextInt(60) - 5);
    return List.of(new LayoffStage(effective, mix.persons(random, sizes[employer])));
  }

  private int employer() {
    double drawn = random.nextDouble() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, drawn);
    return Math.min(cumulated.length - 1, found >= 0 ? found + 1 : -found - 1);
  }
}
