package org.fengsui.alerts.publishing;

import java.util.Map;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.time.PeriodUnit;

/** One series of values that a key publishes; made once for a kind of scope, so names are ready. */
final class PublishedSeries {
  /** Names of the entries that remember what was published begin so. */
  static final String PREFIX = "published/";

  private final Query query;
  private final PeriodUnit unit;
  private final String ruleId;
  private final Indicator indicator;
  private final IndicatorDefinition definition;
  private final String series;
  private final String id;
  private final String ledgerName;
  private final String entryName;
  private final String windowText;

  /**
   * A series.
   *
   * @param query what is read
   * @param unit periods of the series
   * @param ruleId rule that sets the arithmetic, or null
   * @param by kind of scope
   */
  PublishedSeries(Query query, PeriodUnit unit, String ruleId, String by) {
    this.query = query;
    this.unit = unit;
    this.ruleId = ruleId;
    this.indicator = Indicators.find(query.indicator(), by);
    this.definition = Indicators.definition(query.indicator());
    this.series = indicator.series(query);
    this.windowText = query.window().toString();
    this.id =
        String.join(
            "/",
            query.indicator(),
            query.group(),
            windowText,
            basis(),
            ruleId == null ? "" : ruleId);
    this.ledgerName = Ledger.name(series, "", query.group());
    this.entryName = PREFIX + id;
  }

  /** What is read. */
  Query query() {
    return query;
  }

  /** Periods of the series. */
  PeriodUnit unit() {
    return unit;
  }

  /** Rule that sets the arithmetic, or null. */
  String ruleId() {
    return ruleId;
  }

  /** The indicator as it is read at this kind of scope. */
  Indicator indicator() {
    return indicator;
  }

  /** What is known of the indicator, or of the one that it is derived from. */
  IndicatorDefinition definition() {
    return definition;
  }

  /** Series whose closing closes the periods. */
  String series() {
    return series;
  }

  /** Whether this is a daily sum, which is not said while it stays 0. */
  boolean daily() {
    return unit == PeriodUnit.DAY;
  }

  /** Whether it is estimated from survey responses. */
  boolean surveyed() {
    return definition.surveyed();
  }

  /** Whether a fact may move values of closed periods. */
  boolean movedBy(Fact fact) {
    return fact instanceof Amount amount
        ? sums(amount.series(), amount.group())
        : surveyed() == fact instanceof ResponseFact;
  }

  /** Identity within the key. */
  String id() {
    return id;
  }

  /** Name of the ledger that is summed. */
  String ledgerName() {
    return ledgerName;
  }

  /** Whether the entry of that name remembers a series of months. */
  static boolean byMonth(String entryName) {
    String[] id = entryName.split("/", 5);
    return id.length > 3 && id[3].endsWith("m");
  }

  /** Name of the entry that remembers what was published. */
  String entryName() {
    return entryName;
  }

  /** The window as files write it. */
  String windowText() {
    return windowText;
  }

  /** Whether contributions of a series and group are summed here. */
  boolean sums(String ofSeries, String group) {
    return series.equals(ofSeries) && query.group().equals(group);
  }

  /** Measure and basis of a published series, or "". */
  String basis() {
    Map<String, String> options = query.options();
    return options.containsKey("measure")
        ? options.get("measure") + ' ' + options.getOrDefault("basis", "")
        : "";
  }

  /** Periods whose values are remembered so that a re-estimate can be known from a first one. */
  int remembered() {
    return switch (unit) {
      case DAY -> 100;
      case WEEK -> 120;
      case MONTH -> 40;
    };
  }
}
