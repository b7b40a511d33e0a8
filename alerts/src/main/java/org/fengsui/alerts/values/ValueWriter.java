package org.fengsui.alerts.values;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.reading.Reading;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.Periods;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.Scope;

/** Writes a reading as an indicator value. */
final class ValueWriter {
  private final Names names;

  ValueWriter(Jurisdiction place) {
    this.names = new Names(place);
  }

  IndicatorValue value(
      ScopeKey key,
      KeyState state,
      Item item,
      int period,
      Reading reading,
      int revision,
      Moment now,
      String flag) {
    TreeSet<String> flags = new TreeSet<>(reading.flags());
    if (flag != null) {
      flags.add(flag);
    }
    List<String> listed = new ArrayList<>(flags);
    return IndicatorValue.newBuilder()
        .setIndicator(item.query().indicator())
        .setScope(new Scope(key.by(), key.key(), both(names.of(key, state))))
        .setGroup(item.query().group().isEmpty() ? null : item.query().group())
        .setWindow(item.query().window().toString())
        .setBasis(item.basis().isEmpty() ? null : item.basis().trim())
        .setRuleId(item.ruleId())
        .setPeriod(LocalDate.ofEpochDay(period))
        .setPeriodLabel(Periods.label(period, item.unit()))
        .setValue(reading.known() ? reading.value() : null)
        .setStandardError(
            Double.isNaN(reading.standardError()) ? null : reading.standardError())
        .setN(reading.n() < 0 ? null : reading.n())
        .setRevision(revision)
        .setAsOf(Instant.ofEpochMilli(now.millis()))
        .setFlags(listed)
        .build();
  }

  /** One name for both kinds of readers: Chinese, then English where it differs. */
  static String both(Bilingual name) {
    boolean one = name.getZh().equals(name.getEn()) || name.getEn().isEmpty();
    return one ? name.getZh() : name.getZh() + ' ' + name.getEn();
  }
}
