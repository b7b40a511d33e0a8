package org.fengsui.indicators.employer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * The standing revision of a layoff report.
 *
 * @param fact what the report says
 * @param knownAt known time of the revision, milliseconds
 */
public record FiledReport(ReportFact fact, long knownAt) {
  /** By known time, of equal times by report id. */
  static final Comparator<FiledReport> BY_KNOWN_TIME =
      Comparator.comparingLong(FiledReport::knownAt)
          .thenComparing(report -> report.fact().reportId());

  /** Latest civil day that the report is about or became known on. */
  public int lastDay() {
    int last = fact.knownDay();
    List<ReportFact.Stage> stages = fact.stages();
    for (int i = 0; i < stages.size(); i++) { // asked of each report of an employer at each record
      last = Math.max(last, Math.max(stages.get(i).day(), stages.get(i).firstKnownDay()));
    }
    return last;
  }

  /** Earliest effective day. */
  public int firstDay() {
    return fact.stages().stream().mapToInt(ReportFact.Stage::day).min().orElse(fact.knownDay());
  }

  /** Whether some stage leaves its number of persons open. */
  public boolean hasUnknown() {
    for (ReportFact.Stage stage : fact.stages()) {
      if (stage.persons() < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether some stage has no number that any revision gave. */
  public boolean lacksNumber() {
    return fact.stages().stream()
        .anyMatch(s -> s.persons() < 0 && s.persons() != ReportFact.Stage.CARRIED);
  }

  /** First day on which a stage without a number became known; only when there is one. */
  public int unknownSince() {
    return fact.stages().stream()
        .filter(s -> s.persons() < 0)
        .mapToInt(ReportFact.Stage::firstKnownDay)
        .min()
        .orElseThrow();
  }

  void write(DataOutput out) throws IOException {
    Texts.write(fact.reportId(), out);
    Texts.write(fact.name(), out);
    Texts.write(fact.site(), out);
    Texts.write(fact.region(), out);
    Texts.write(fact.industry(), out);
    Texts.write(fact.cause(), out);
    Varint.write(fact.workforce(), out);
    Varint.write(fact.knownDay(), out);
    Varint.write(knownAt, out);
    Varint.write(fact.stages().size(), out);
    for (ReportFact.Stage stage : fact.stages()) {
      Varint.write(stage.day(), out);
      Varint.write(stage.persons(), out);
      Varint.write(stage.firstKnownDay(), out);
    }
  }

  static FiledReport read(DataInput in) throws IOException {
    String id = Texts.read(in);
    String name = Texts.read(in);
    String site = Texts.read(in);
    String region = Texts.read(in);
    String industry = Texts.read(in);
    String cause = Texts.read(in);
    long workforce = Varint.read(in);
    int knownDay = Varint.readInt(in);
    long knownAt = Varint.read(in);
    List<ReportFact.Stage> stages = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      int day = Varint.readInt(in);
      long persons = Varint.read(in);
      stages.add(new ReportFact.Stage(day, persons, Varint.readInt(in)));
    }
    return new FiledReport(
        new ReportFact(id, name, site, region, industry, cause, workforce, stages, knownDay, false),
        knownAt);
  }
}
