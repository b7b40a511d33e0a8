package org.fengsui.intake.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Columns;
import org.fengsui.intake.stream.Contribution;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.RecordIds;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.Topics;

/** Denominators of areas. One goes to its area. */
final class AreaBases implements StreamDefinition<AreaBase> {
  private static final Columns COLUMNS =
      Columns.of(
          "bases",
          "region,measure,period_start,value,revision,reported_at",
          "region,measure,period_start,value");

  @Override
  public String topic() {
    return Topics.AREA_BASES;
  }

  @Override
  public Class<AreaBase> record() {
    return AreaBase.class;
  }

  @Override
  public FactKind order() {
    return FactKind.BASE;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public boolean monthly() {
    return true;
  }

  @Override
  public AreaBase read(Cells row) {
    return AreaBase.newBuilder()
        .setRegion(row.text("region", ""))
        .setMeasure(row.text("measure", ""))
        .setPeriodStart(Cells.need(row.date("period_start"), "period_start", Reason.MISSING_DATE))
        .setValue(Cells.need(row.count("value"), "value", Reason.MISSING_COUNT))
        .setRevision(row.revision())
        .setRevisionStated(row.statesRevision())
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  @Override
  public String id(AreaBase base) {
    return RecordIds.joined(base.getRegion(), base.getMeasure(), base.getPeriodStart());
  }

  @Override
  public Instant reportedAt(AreaBase base) {
    return base.getReportedAt();
  }

  @Override
  public LocalDate knownOn(AreaBase base) {
    return base.getPeriodStart().plusDays(1);
  }

  @Override
  public int lastDay(AreaBase base) {
    return (int) base.getPeriodStart().toEpochDay();
  }

  @Override
  public Checked check(AreaBase base, Checks checks) {
    return BaseCheck.check(this, base, checks);
  }

  @Override
  public List<Contribution> facts(AreaBase base, Places places, Occasion occasion) {
    BaseFact fact =
        new BaseFact(
            base.getMeasure(),
            (int) base.getPeriodStart().toEpochDay(),
            base.getValue(),
            occasion.published());
    return List.of(new Contribution(places.area(base.getRegion()), fact));
  }
}
