package org.fengsui.intake.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Columns;
import org.fengsui.intake.stream.Contribution;
import org.fengsui.intake.stream.KnownPersons;
import org.fengsui.intake.stream.Numbers;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.intake.stream.RecordCells;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;

/**
 * Employers' reports of dismissals. A report goes to its employer, its areas and its industries.
 */
final class LayoffReports implements StreamDefinition<LayoffReport> {
  private static final Columns COLUMNS =
      Columns.of(
          "layoffs",
          "report_id,revision,status,employer_id,employer_name,site_id,region,industry,cause,affected,"
              + "workforce,notice_date,effective_date,stages,source,reported_at",
          "report_id,region");

  @Override
  public String topic() {
    return Topics.LAYOFF_REPORTS;
  }

  @Override
  public Class<LayoffReport> record() {
    return LayoffReport.class;
  }

  @Override
  public FactKind order() {
    return FactKind.LAYOFF;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public LayoffReport read(Cells row) {
    return LayoffReport.newBuilder()
        .setReportId(row.text("report_id", ""))
        .setRevision(row.revision())
        .setRevisionStated(row.statesRevision())
        .setStatus(row.status())
        .setEmployerId(row.text("employer_id"))
        .setEmployerName(row.text("employer_name"))
        .setSiteId(row.text("site_id"))
        .setRegion(row.text("region", ""))
        .setIndustry(row.text("industry"))
        .setCause(row.code("cause", LayoffCause.class))
        .setStages(stages(row))
        .setWorkforce(row.count("workforce"))
        .setNoticeDate(row.date("notice_date"))
        .setSource(row.text("source"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  @Override
  public String id(LayoffReport report) {
    return report.getReportId();
  }

  @Override
  public Instant reportedAt(LayoffReport report) {
    return report.getReportedAt();
  }

  @Override
  public String source(LayoffReport report) {
    return report.getSource();
  }

  @Override
  public LocalDate knownOn(LayoffReport report) {
    LocalDate notice = report.getNoticeDate();
    LocalDate date = notice != null ? notice : LayoffFacts.earliest(report);
    return date == null ? null : date.plusDays(1);
  }

  @Override
  public int lastDay(LayoffReport report) {
    return LayoffFacts.stages(report).stream()
        .mapToInt(LayoffFacts.Dated::day)
        .max()
        .orElse(Integer.MIN_VALUE);
  }

  @Override
  public Checked check(LayoffReport report, Checks checks) {
    return LayoffCheck.check(this, report, checks);
  }

  @Override
  public boolean withdrawn(LayoffReport report) {
    return report.getStatus() == RecordStatus.WITHDRAWN;
  }

  @Override
  public Numbers numbers(LayoffReport report) {
    return LayoffFacts.numbers(report);
  }

  @Override
  public List<KnownPersons> layers(
      List<KnownPersons> before, LayoffReport report, int day, Numbers carried) {
    List<LayoffFacts.Dated> stages = LayoffFacts.stages(report, carried);
    return KnownLayers.after(before, LayoffFacts.total(stages), LayoffFacts.open(stages), day);
  }

  @Override
  public List<Contribution> facts(LayoffReport report, Places places, Occasion occasion) {
    return LayoffFacts.of(report, places, occasion);
  }

  @Override
  public Map<String, String> cells(LayoffReport report) {
    Map<String, String> cells = RecordCells.of(report, COLUMNS);
    cells.remove("stages");
    List<LayoffStage> stages = report.getStages();
    if (stages.size() == 1) {
      cells.put("effective_date", RecordCells.text(stages.get(0).getEffectiveDate()));
      cells.put("affected", RecordCells.text(stages.get(0).getPersons()));
    } else {
      cells.put(
          "stages", stages.stream().map(LayoffReports::cell).collect(Collectors.joining(";")));
    }
    return cells;
  }

  private static String cell(LayoffStage stage) {
    return RecordCells.text(stage.getEffectiveDate()) + ":" + RecordCells.text(stage.getPersons());
  }

  private static List<LayoffStage> stages(Cells row) {
    String text = row.text("stages");
    if (text == null) {
      return List.of(new LayoffStage(row.date("effective_date"), row.count("affected")));
    }
    List<LayoffStage> stages = new ArrayList<>();
    for (String stage : text.split(";", -1)) {
      if (!stage.isBlank()) {
        stages.add(stage(row, stage.strip()));
      }
    }
    return stages;
  }

  private static LayoffStage stage(Cells row, String text) {
    int colon = text.indexOf(':');
    String date = colon < 0 ? text : text.substring(0, colon).strip();
    String persons = colon < 0 ? "" : text.substring(colon + 1).strip();
    return new LayoffStage(
        date.isEmpty() ? null : row.date("stages", date),
        persons.isEmpty() ? null : Cells.count("stages", persons));
  }
}
