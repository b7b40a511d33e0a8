package org.fengsui.alerts.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fengsui.alerts.messages.Names;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.employer.EmployerProfile;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.Scope;

/** Writes a reading as an indicator value. */
final class ValueWriter {
  private final Names names;
  private final boolean chinese;
  private Day latest;

  /** A day and how files write it. */
  private record Day(int period, LocalDate date, String text) {}

  ValueWriter(Jurisdiction place) {
    this.names = new Names(place);
    this.chinese = Names.languageOf(place).equals("zh");
  }

  IndicatorValue value(
      ScopeKey key,
      KeyState state,
      PublishedSeries item,
      int period,
      Reading reading,
      int revision,
      Moment now,
      String flag) {
    Day day = day(period);
    // not by the builder, which copies and validates each field
    return new IndicatorValue(
        item.query().indicator(),
        new Scope(key.by(), key.key(), name(key, state)),
        item.query().group().isEmpty() ? null : item.query().group(),
        item.windowText(),
        item.basis().isEmpty() ? null : item.basis().trim(),
        item.ruleId(),
        day.date(),
        item.unit() == PeriodUnit.MONTH ? day.text().substring(0, 7) : day.text(),
        reading.known() ? reading.value() : null,
        Double.isNaN(reading.standardError()) ? null : reading.standardError(),
        reading.n() < 0 ? null : reading.n(),
        revision,
        Instant.ofEpochMilli(now.millis()),
        flags(reading, flag),
        reading.psus() < 0 ? null : reading.psus(),
        reading.degreesOfFreedom() < 0 ? null : reading.degreesOfFreedom(),
        release(state, item, period, now));
  }

  /** When the value is released, where that is still to come. */
  private static Instant release(KeyState state, PublishedSeries item, int period, Moment now) {
    long at = item.indicator().releaseAt(state, item.query(), period);
    return at > now.millis() ? Instant.ofEpochMilli(at) : null;
  }

  private String name(ScopeKey key, KeyState state) {
    boolean employer = key.by().equals(ScopeKey.EMPLOYER) || key.by().equals(ScopeKey.SITE);
    Text name = names.scope(key, employer ? EmployerProfile.of(state).name() : null);
    return chinese ? name.zh() : name.en();
  }

  private static List<String> flags(Reading reading, String more) {
    if (more == null && reading.flags().isEmpty()) {
      return List.of();
    }
    TreeSet<String> flags = new TreeSet<>(reading.flags());
    if (more != null) {
      flags.add(more);
    }
    return new ArrayList<>(flags);
  }

  /** A civil day; most values in a row are of one. */
  private Day day(int period) {
    Day known = latest;
    if (known == null || known.period() != period) {
      LocalDate date = LocalDate.ofEpochDay(period);
      known = new Day(period, date, date.toString());
      latest = known;
    }
    return known;
  }
}
