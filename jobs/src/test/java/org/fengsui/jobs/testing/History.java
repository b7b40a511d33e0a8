package org.fengsui.jobs.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.jobs.types.RuleArrival;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.Topics;

/** A made-up half year of layoff reports in a few counties, with amendments and withdrawals. */
public final class History {
  /** First day. */
  public static final LocalDate START = LocalDate.of(2026, 1, 5);

  private static final String[] COUNTIES = {"640104", "640105", "640106", "640202", "640302"};

  /** The broker's time of every record: later than any known time. */
  private static final long BROKER = Instant.parse("2027-01-01T00:00:00Z").toEpochMilli();

  private History() {}

  /** The parts of the pack cn-ningxia, as a replay uses them. */
  public static PackParts ningxia() {
    String folder = Path.of("..", "packs", "cn-ningxia").toAbsolutePath().normalize().toString();
    return new PackParts(() -> Packs.load(folder), null, false, MessageStatus.TEST, false);
  }

  /** The same as a live job uses them, sums of today included. */
  public static PackParts live() {
    String folder = Path.of("..", "packs", "cn-ningxia").toAbsolutePath().normalize().toString();
    return new PackParts(() -> Packs.load(folder), null, true, MessageStatus.TEST, false);
  }

  /** A report of a source that is waited for, of so many persons. */
  public static LayoffReport reported(String source, String id, int persons, Instant known) {
    LocalDate day = known.atZone(ZoneOffset.UTC).toLocalDate();
    LayoffStage stage =
        LayoffStage.newBuilder().setEffectiveDate(day).setPersons((long) persons).build();
    return LayoffReport.newBuilder()
        .setReportId(id)
        .setRevision(1)
        .setStatus(RecordStatus.FILED)
        .setEmployerName("Employer of " + id)
        .setRegion(COUNTIES[Math.floorMod(id.hashCode(), COUNTIES.length)])
        .setStages(List.of(stage))
        .setSource(source)
        .setReportedAt(known)
        .build();
  }

  /** A later version of a rule of the pack, otherwise as it is. */
  public static ThresholdRule rule(String id, int version, Instant validFrom) {
    String yaml =
        ningxia().pack().ruleFiles().entrySet().stream()
            .filter(e -> e.getKey().endsWith(id + ".yaml"))
            .findFirst()
            .orElseThrow()
            .getValue();
    return ThresholdRule.newBuilder()
        .setRuleId(id)
        .setVersion(version)
        .setValidFrom(validFrom)
        .setYaml(yaml.replace("version: 1\n", "version: " + version + "\n"))
        .setAuthor("amina")
        .setDeleted(false)
        .build();
  }

  /** A rule version as it arrives at an instant. */
  public static RuleArrival arriving(ThresholdRule rule, Instant at) {
    return new RuleArrival(Codecs.thresholdRules().encode(rule), 0, 0, at.toEpochMilli());
  }

  /** A history from a seed. */
  public static List<Incoming> layoffs(long seed, int reports) {
    Random random = new Random(seed);
    List<Incoming> all = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      int day = i * 180 / reports;
      all.add(incoming(report(random, i, 1, day, RecordStatus.FILED), all.size()));
      int fate = random.nextInt(10);
      if (fate < 2) {
        RecordStatus then = fate == 0 ? RecordStatus.WITHDRAWN : RecordStatus.AMENDED;
        int later = day + 1 + random.nextInt(20);
        all.add(incoming(report(random, i, 2, later, then), all.size()));
      }
    }
    return all;
  }

  private static LayoffReport report(
      Random random, int id, int revision, int day, RecordStatus status) {
    LocalDate known = START.plusDays(day);
    return LayoffReport.newBuilder()
        .setReportId("R" + id)
        .setRevision(revision)
        .setStatus(status)
        .setEmployerName("Employer " + id % 12)
        .setRegion(COUNTIES[id % COUNTIES.length])
        .setStages(
            List.of(
                LayoffStage.newBuilder()
                    .setEffectiveDate(known.plusDays(random.nextInt(60) - 10))
                    .setPersons((long) (5 + random.nextInt(120)))
                    .build()))
        .setReportedAt(Instant.parse(known + "T01:00:00Z"))
        .build();
  }

  /** A report as it arrives. */
  public static Incoming incoming(LayoffReport report, long offset) {
    return bytes(Codecs.layoffReports().encode(report), offset);
  }

  /** Bytes on the topic of layoff reports as they arrive. */
  public static Incoming bytes(byte[] value, long offset) {
    return new Incoming(Topics.LAYOFF_REPORTS, 0, offset, null, value, BROKER, null, -1);
  }

  /** End of the history: after the last report, milliseconds. */
  public static long end() {
    return Instant.parse(START.plusDays(210) + "T16:00:00Z").toEpochMilli();
  }
}
