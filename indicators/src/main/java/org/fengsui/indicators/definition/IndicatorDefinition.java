package org.fengsui.indicators.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.reading.Indicator;

/**
 * All that the product knows of one indicator: its name, how it is read, which facts move it, what
 * it keeps, what is published of it and what people call it. Holds no state; safe to share between
 * threads.
 */
public interface IndicatorDefinition {
  /** Name that rules and files use: family, point, name. */
  String name();

  /** Reads it from the state of a key. */
  Indicator indicator();

  /** Names, unit and window units. */
  Description description();

  /** Kinds of the facts that it reads at a kind of scope; others do not have a rule judged. */
  default Set<FactKind> reads(String by) {
    return EnumSet.complementOf(EnumSet.of(FactKind.RULE));
  }

  /** Kinds of the records that its windows are open for, at any kind of scope. */
  default Set<FactKind> restsOn() {
    Set<FactKind> all = EnumSet.copyOf(reads(ScopeKey.EMPLOYER));
    all.addAll(reads(""));
    return all;
  }

  /** What every area publishes of it without a rule, or null. */
  default Standing standing() {
    return null;
  }

  /** Whether it is estimated from survey responses. */
  default boolean surveyed() {
    return false;
  }

  /**
   * Whether it says anything of a group, so that its values by that group are published and rules
   * may watch it.
   *
   * @param group key group, group of a survey breakdown as {@code sex=F}, or "" for everyone
   */
  default boolean saysOf(String group) {
    return group.isEmpty();
  }

  /** Whether its values can come though its series has no ledger at the key. */
  default boolean withoutLedger() {
    return false;
  }

  /** Whether it counts employers that pass a test of the rule. */
  default boolean countsEmployers() {
    return false;
  }

  /** Whether areas add up their employers' payroll falls for it. */
  default boolean sumsPayroll() {
    return false;
  }

  /** Series whose largest reports stand in messages, or null. */
  default String evidence() {
    return null;
  }

  /** Parts of state that it keeps beside the ledgers of its series. */
  default List<StatePart<?>> parts() {
    return List.of();
  }
}
