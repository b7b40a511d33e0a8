package org.fengsui.alerts.publishing;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.Origin;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.period.PeriodClocks;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.indicators.time.Moment;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.schemas.IndicatorValue;

/**
 * What is published at one key and instant. A ledger, and how far a series is closed, are asked for
 * many times in a row: the answer before is remembered.
 */
final class PendingValues {
  private static final PeriodClocks CLOCKS = new PeriodClocks();

  private final ScopeKey key;
  private final KeyState state;
  private final Moment now;
  private final List<KeyedFact> facts;
  private final RepublishQueue agenda;
  private final Jurisdiction place;
  private final List<IndicatorValue> values = new ArrayList<>();

  private String ledgerName;
  private Ledger ledger;
  private String closedSeries;
  private PeriodUnit closedUnit;
  private int closed;

  PendingValues(
      ScopeKey key,
      KeyState state,
      Moment now,
      List<KeyedFact> facts,
      RepublishQueue agenda,
      Jurisdiction place) {
    this.key = key;
    this.state = state;
    this.now = now;
    this.facts = facts;
    this.agenda = agenda;
    this.place = place;
  }

  ScopeKey key() {
    return key;
  }

  KeyState state() {
    return state;
  }

  Moment now() {
    return now;
  }

  /** Facts of the instant. */
  List<KeyedFact> facts() {
    return facts;
  }

  /** What the key can publish and has still to publish again. */
  RepublishQueue agenda() {
    return agenda;
  }

  /** Takes what is published. */
  List<IndicatorValue> values() {
    return values;
  }

  boolean historical() {
    return !facts.isEmpty() && facts.get(0).origin() == Origin.HISTORICAL;
  }

  /** The ledger of an item, or null. */
  Ledger ledger(PublishedSeries item) {
    if (!item.ledgerName().equals(ledgerName)) {
      ledgerName = item.ledgerName();
      ledger = state.read(ledgerName, Ledger.TYPE);
    }
    return ledger;
  }

  /** Last closed period of an item, epoch day of its end. */
  int closed(PublishedSeries item) {
    if (!item.series().equals(closedSeries) || item.unit() != closedUnit) {
      closedSeries = item.series();
      closedUnit = item.unit();
      closed = CLOCKS.lastClosed(state, closedSeries, closedUnit, now, place);
    }
    return closed;
  }
}
