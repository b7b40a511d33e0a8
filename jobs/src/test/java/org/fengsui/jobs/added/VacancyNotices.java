package org.fengsui.jobs.added;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Columns;
import org.fengsui.intake.stream.Contribution;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.RecordCells;
import org.fengsui.intake.stream.StreamDefinition;

/** A stream that the product does not have, in one class. */
final class VacancyNotices implements StreamDefinition<VacancyNotice> {
  static final String TOPIC = "vacancy-notices";
  static final String SERIES = "vacancies.openings";
  private static final long MOST = 100_000;
  private static final Columns COLUMNS =
      Columns.of(
          "vacancies",
          "notice_id,revision,region,posted,openings,reported_at",
          "notice_id,region,posted,openings");

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public Class<VacancyNotice> record() {
    return VacancyNotice.class;
  }

  @Override
  public FactKind order() {
    return FactKind.OTHER;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public VacancyNotice read(Cells row) {
    Instant reported = row.instant("reported_at");
    return VacancyNotice.of(
        row.text("notice_id", ""),
        row.revision(),
        row.text("region", ""),
        (int) Cells.need(row.date("posted"), "posted", Reason.MISSING_DATE).toEpochDay(),
        Cells.need(row.count("openings"), "openings", Reason.MISSING_COUNT),
        reported == null ? null : reported.toEpochMilli());
  }

  @Override
  public Map<String, String> cells(VacancyNotice notice) {
    Map<String, String> cells = RecordCells.of(notice, COLUMNS);
    cells.put("posted", LocalDate.ofEpochDay(notice.posted()).toString());
    cells.put("reported_at", RecordCells.text(reportedAt(notice)));
    return cells;
  }

  @Override
  public String id(VacancyNotice notice) {
    return notice.id();
  }

  @Override
  public Instant reportedAt(VacancyNotice notice) {
    return notice.reportedAt() == null ? null : Instant.ofEpochMilli(notice.reportedAt());
  }

  @Override
  public LocalDate knownOn(VacancyNotice notice) {
    return LocalDate.ofEpochDay(notice.posted() + 1L);
  }

  @Override
  public int lastDay(VacancyNotice notice) {
    return notice.posted();
  }

  @Override
  public Checked check(VacancyNotice notice, Checks checks) {
    List<String> flags = new ArrayList<>();
    Checks.text("notice_id", notice.id(), Reason.MISSING_ID);
    Checks.revision(notice.revision());
    Checks.count("openings", notice.openings(), 0, MOST);
    String region = checks.region(notice.region(), flags);
    VacancyNotice current =
        region.equals(notice.region())
            ? notice
            : VacancyNotice.of(
                notice.id(),
                notice.revision(),
                region,
                notice.posted(),
                notice.openings(),
                notice.reportedAt());
    Instant known = checks.knownTime(this, notice);
    return new Checked(notice.id(), notice.revision(), null, known, current, flags);
  }

  @Override
  public List<Contribution> facts(VacancyNotice notice, Places places, Occasion occasion) {
    Amount amount = new Amount(SERIES, "", notice.posted(), notice.openings(), 1, true);
    List<Contribution> contributions = new ArrayList<>();
    for (ScopeKey area : places.areas(notice.region())) {
      contributions.add(new Contribution(area, amount));
    }
    return contributions;
  }
}
