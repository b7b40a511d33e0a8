package org.fengsui.console.feed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fengsui.console.live.Change;
import org.fengsui.console.place.Place;
import org.fengsui.console.store.SqlTime;
import org.fengsui.console.store.Upsert;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.Topics;
import org.springframework.jdbc.core.JdbcOperations;

/** Indicator values: of each line the last one said counts, within a batch as well. */
final class IndicatorIntake implements TopicIntake<IndicatorValue> {
  private static final Upsert UPSERT =
      Upsert.of(
          "indicator_point",
          List.of(
              "period_label",
              "scope_name",
              "figure",
              "standard_error",
              "n",
              "revision",
              "as_of",
              "flags",
              "is_open",
              "psus",
              "degrees_of_freedom",
              "release_at"),
          List.of(
              "scope_key",
              "scope_by",
              "indicator",
              "group_code",
              "window_code",
              "basis",
              "rule_id",
              "period_end"));

  private final JdbcOperations jdbc;
  private final Place place;

  IndicatorIntake(JdbcOperations jdbc, Place place) {
    this.jdbc = jdbc;
    this.place = place;
  }

  @Override
  public String topic() {
    return Topics.INDICATORS;
  }

  @Override
  public Class<IndicatorValue> type() {
    return IndicatorValue.class;
  }

  @Override
  public void take(List<IndicatorValue> records, Change change) {
    Map<Line, IndicatorValue> latest = new LinkedHashMap<>();
    records.forEach(v -> latest.put(Line.of(v), v));
    UPSERT.apply(jdbc, latest.values().stream().map(IndicatorIntake::row).toList());
    if (latest.keySet().stream().anyMatch(line -> place.knows(line.key()))) {
      change.valuesChanged();
    }
  }

  private static Object[] row(IndicatorValue v) {
    Line line = Line.of(v);
    return new Object[] {
      v.getPeriodLabel(),
      v.getScope().getName(),
      v.getValue(),
      v.getStandardError(),
      v.getN(),
      v.getRevision(),
      SqlTime.of(v.getAsOf()),
      String.join(",", v.getFlags()),
      v.getFlags().contains(Flags.OPEN),
      v.getPsus(),
      v.getDegreesOfFreedom(),
      v.getReleaseAt() == null ? null : SqlTime.of(v.getReleaseAt()),
      line.key,
      line.by,
      line.indicator,
      line.group,
      line.window,
      line.basis,
      line.rule,
      line.period
    };
  }

  /** All that identifies a line. */
  private record Line(
      String key,
      String by,
      String indicator,
      String group,
      String window,
      String basis,
      String rule,
      LocalDate period) {
    static Line of(IndicatorValue v) {
      return new Line(
          v.getScope().getKey(),
          v.getScope().getBy(),
          v.getIndicator(),
          Objects.requireNonNullElse(v.getGroup(), ""),
          v.getWindow(),
          Objects.requireNonNullElse(v.getBasis(), ""),
          Objects.requireNonNullElse(v.getRuleId(), ""),
          v.getPeriod());
    }
  }
}
