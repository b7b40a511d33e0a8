package org.fengsui.alerts.publishing;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.messages.AlertId;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.reading.Query;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Periods;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.IndicatorValue;

/**
 * The main indicator of a rule over the closed periods around an episode, for those who look at an
 * alert. What {@link ValuePublisher} says of the key in any case is left to it. A day on which the
 * value is 0, as it was the day before, has no line.
 */
public final class EpisodeSeries {
  private final Jurisdiction place;
  private final ValueWriter writer;
  private final PeriodClocks clocks = new PeriodClocks();

  /** Series of one jurisdiction. */
  public EpisodeSeries(Jurisdiction place) {
    this.place = place;
    this.writer = new ValueWriter(place);
  }

  /** An episode whose series is published. */
  public static final class Subject {
    private final Rule rule;
    private final String by;
    private final String part;
    private final String group;
    private final PublishedSeries item;

    /**
     * An episode of a rule.
     *
     * @param rule rule in force
     * @param by kind of scope that its warnings name
     * @param part part of the key
     * @param group key group, or ""
     */
    public Subject(Rule rule, String by, String part, String group) {
      this.rule = rule;
      this.by = by;
      this.part = part;
      this.group = group;
      Window window = rule.windowAt(by);
      Query query = new Query(rule.indicator(), part, group, window, rule.options());
      String owner = rule.options().isEmpty() ? null : rule.id();
      this.item = new PublishedSeries(query, window.unit(), owner, by);
    }

    /** Key that its warnings name, at a key of state. */
    public ScopeKey scope(ScopeKey key) {
      return part.isEmpty()
          ? key
          : new ScopeKey(by, key.key() + '|' + part.substring(part.indexOf(':') + 1));
    }

    /** Identity of the episode with an onset, as its messages give it. */
    public String alertId(ScopeKey key, int onset) {
      return AlertId.of(rule.id(), by, scope(key).key(), group, onset);
    }
  }

  /** First day of the series of an episode: the window before the one that its onset ends. */
  public static int first(Subject subject, int onset) {
    return onset - subject.rule.windowAt(subject.by).maxDays();
  }

  /** Last closed period of the series, epoch day. */
  public int last(KeyState state, Subject subject, Moment now) {
    PublishedSeries item = subject.item;
    return clocks.lastClosed(state, item.series(), item.unit(), now, place);
  }

  /** Instant, milliseconds, at which the next period closes. */
  public long next(Subject subject, int last) {
    PublishedSeries item = subject.item;
    return clocks.nextClosing(item.series(), item.unit(), last, place);
  }

  /** Values of the periods that end in a span of days, both included. */
  public List<IndicatorValue> between(
      ScopeKey key, KeyState state, Moment now, Subject subject, int from, int to) {
    List<IndicatorValue> values = new ArrayList<>();
    PublishedSeries item = subject.item;
    if (saidAnyway(key, item)) {
      return values;
    }
    for (int period = Periods.nextEnd(item.unit(), from - 1, place.weekEnd());
        period <= to;
        period = Periods.nextEnd(item.unit(), period, place.weekEnd())) {
      Reading reading = read(state, item, period);
      boolean still =
          item.daily() && reading.value() == 0 && read(state, item, period - 1).value() == 0;
      if (reading.known() && !still) {
        values.add(writer.value(subject.scope(key), state, item, period, reading, 1, now, null));
      }
    }
    return values;
  }

  private Reading read(KeyState state, PublishedSeries item, int period) {
    return item.indicator().closed(state, item.query(), period, place);
  }

  /** Whether every area publishes it without a rule. */
  private static boolean standing(PublishedSeries item) {
    IndicatorDefinition plain = item.definition();
    return plain.standing() != null
        && plain.name().equals(item.query().indicator())
        && plain.standing().window().equals(item.query().window());
  }

  private static boolean saidAnyway(ScopeKey key, PublishedSeries item) {
    boolean closing =
        item.indicator().clock() == Indicator.Clock.CLOSED
            || (item.unit() == PeriodUnit.DAY && standing(item));
    return ValuePublisher.ofAreas(key) && closing;
  }
}
