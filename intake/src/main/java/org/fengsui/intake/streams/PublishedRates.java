package org.fengsui.intake.streams;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.RateFact;
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
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.Topics;

/** Published monthly figures. A rate goes to its area. */
final class PublishedRates implements StreamDefinition<PublishedRate> {
  private static final Columns COLUMNS =
      Columns.of(
          "rates",
          "region,measure,basis,month,value,revision,unit,source,release_at,reported_at",
          "region,measure,month,value");

  @Override
  public String topic() {
    return Topics.PUBLISHED_RATES;
  }

  @Override
  public Class<PublishedRate> record() {
    return PublishedRate.class;
  }

  @Override
  public FactKind order() {
    return FactKind.RATE;
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
  public PublishedRate read(Cells row) {
    return PublishedRate.newBuilder()
        .setRegion(row.text("region", ""))
        .setMeasure(row.text("measure", ""))
        .setBasis(row.text("basis", ""))
        .setMonth(Cells.need(row.month("month"), "month", Reason.MISSING_DATE))
        .setValue(row.decimal("value") == null ? "" : row.decimal("value"))
        .setUnit(row.text("unit"))
        .setRevision(row.revision())
        .setRevisionStated(row.statesRevision())
        .setSource(row.text("source"))
        .setReleaseAt(row.instant("release_at"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  @Override
  public String id(PublishedRate rate) {
    return RecordIds.joined(
        rate.getRegion(), rate.getMeasure(), rate.getBasis(), YearMonth.from(rate.getMonth()));
  }

  @Override
  public Instant reportedAt(PublishedRate rate) {
    return rate.getReportedAt();
  }

  @Override
  public String source(PublishedRate rate) {
    return rate.getSource();
  }

  @Override
  public LocalDate knownOn(PublishedRate rate) {
    return rate.getMonth().withDayOfMonth(1).plusMonths(1);
  }

  @Override
  public int lastDay(PublishedRate rate) {
    return Months.lastDay(rate.getMonth());
  }

  @Override
  public Checked check(PublishedRate rate, Checks checks) {
    return RateCheck.check(this, rate, checks);
  }

  /** 4.0 percent is 4 percent. */
  @Override
  public Object content(String field, Object value) {
    return field.equals("value") ? new BigDecimal(value.toString()).stripTrailingZeros() : value;
  }

  @Override
  public List<Contribution> facts(PublishedRate rate, Places places, Occasion occasion) {
    RateFact fact =
        new RateFact(
            rate.getMeasure(),
            rate.getBasis(),
            Months.of(rate.getMonth()),
            rate.getValue(),
            rate.getUnit() == null ? "percent" : rate.getUnit(),
            occasion.published(),
            rate.getReleaseAt() == null ? Long.MIN_VALUE : rate.getReleaseAt().toEpochMilli());
    return List.of(new Contribution(places.area(rate.getRegion()), fact));
  }
}
