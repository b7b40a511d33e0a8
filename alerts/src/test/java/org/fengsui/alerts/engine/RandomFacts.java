package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.fact.SourceSeenFact;
import org.fengsui.indicators.time.Moment;

/** What becomes known to a county, in random order, with gaps, late records and corrections. */
final class RandomFacts {
  static final ScopeKey COUNTY = new ScopeKey("county", "640104");
  static final String OFFICE = "office";

  private final Random random;
  private final boolean counts;
  private final int start;
  private final List<Amount> standing = new ArrayList<>();
  private final NaiveMeasures naive;
  private int serial;

  /**
   * Facts that the naive side is given too.
   *
   * @param counts whether claims come as counts of weeks instead of one by one
   * @param start first epoch day
   */
  RandomFacts(Random random, boolean counts, int start, NaiveMeasures naive) {
    this.random = random;
    this.counts = counts;
    this.start = start;
    this.naive = naive;
  }

  /** The facts of one instant, as the product orders them. */
  List<KeyedFact> next(long millis, int today) {
    List<KeyedFact> facts = new ArrayList<>();
    int kind = random.nextInt(10);
    if (kind < 4) {
      int day = today + random.nextInt(40) - 20;
      add(facts, millis, amount("layoffs.persons", day, null), false);
    } else if (kind < 7) {
      add(facts, millis, claim(today), false);
      heard(facts, millis, today);
    } else if (kind < 8 && !standing.isEmpty()) {
      replace(facts, millis);
    } else if (kind < 9) {
      heard(facts, millis, today);
    } else {
      int from = today - random.nextInt(60);
      BaseFact base = new BaseFact("covered_employment", from, 50 + random.nextInt(500), ++serial);
      naive.base(base);
      facts.add(keyed(base, FactKind.BASE, millis, false));
    }
    facts.sort(KeyedFact.ORDER);
    return facts;
  }

  private Amount claim(int today) {
    String series = random.nextBoolean() ? "claims.initial" : "claims.continued";
    if (!counts) {
      return amount(series, today - random.nextInt(12), null);
    }
    int week = start + 6 + 7 * Math.floorDiv(today - start - 7 - random.nextInt(20), 7);
    return amount(series, week, new Amount.Count(7, COUNTY.key()));
  }

  private Amount amount(String series, int day, Amount.Count count) {
    return new Amount(series, "", day, random.nextInt(20), 1, count);
  }

  private void replace(List<KeyedFact> facts, long millis) {
    Amount old = standing.get(random.nextInt(standing.size()));
    standing.remove(old);
    naive.remove(old);
    facts.add(keyed(old.negated(), kind(old), millis, true));
    if (random.nextBoolean()) {
      add(facts, millis, amount(old.series(), old.day(), old.count()), true);
    }
  }

  private void add(List<KeyedFact> facts, long millis, Amount amount, boolean correction) {
    standing.add(amount);
    naive.add(amount);
    facts.add(keyed(amount, kind(amount), millis, correction));
  }

  private void heard(List<KeyedFact> facts, long millis, int today) {
    naive.heard(today);
    facts.add(keyed(new SourceSeenFact("insurance-claims", OFFICE), FactKind.HEARD, millis, false));
  }

  private static FactKind kind(Amount amount) {
    return amount.series().startsWith("claims") ? FactKind.CLAIM : FactKind.LAYOFF;
  }

  private KeyedFact keyed(Fact fact, FactKind kind, long millis, boolean correction) {
    serial++;
    return new KeyedFact(COUNTY, millis, kind, "r" + serial, 1, correction, fact);
  }

  /** An instant of a day. */
  static long at(int day, int hour) {
    return Moment.startOfDay(day, KeyEngineHarness.ZONE) + hour * 3_600_000L;
  }
}
