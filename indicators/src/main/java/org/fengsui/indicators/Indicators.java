package org.fengsui.indicators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fengsui.indicators.claims.ClaimDefinition;
import org.fengsui.indicators.compare.PriorYears;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.definition.Standing;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.layoffs.LayoffDefinition;
import org.fengsui.indicators.parts.ShippedParts;
import org.fengsui.indicators.payroll.PayrollDefinition;
import org.fengsui.indicators.positions.PositionDefinition;
import org.fengsui.indicators.rates.RateDefinition;
import org.fengsui.indicators.reading.Indicator;
import org.fengsui.indicators.source.SourceDefinition;
import org.fengsui.indicators.survey.BoundIndicator;
import org.fengsui.indicators.survey.SurveyDefinition;

/**
 * Every indicator that this process knows. An indicator is added by one class and one entry in its
 * family, or in {@link #SHIPPED}; what state, rules, publishing and messages need of it, they ask
 * its definition.
 */
public final class Indicators {
  private static final String LOWER = ".lower";
  private static final String UPPER = ".upper";

  /** The indicators of the product. */
  public static final List<IndicatorDefinition> SHIPPED =
      Stream.of(
              LayoffDefinition.ALL,
              ClaimDefinition.ALL,
              PayrollDefinition.ALL,
              SurveyDefinition.ALL,
              RateDefinition.ALL,
              PositionDefinition.ALL,
              SourceDefinition.ALL)
          .flatMap(List::stream)
          .toList();

  private static volatile Map<String, IndicatorDefinition> known = index(SHIPPED);

  /** Every part of state; null: to be gathered, for housekeeping asks for them at every key. */
  private static volatile List<StatePart<?>> parts;

  private Indicators() {}

  private static Map<String, IndicatorDefinition> index(List<IndicatorDefinition> all) {
    Map<String, IndicatorDefinition> byName = new LinkedHashMap<>();
    for (IndicatorDefinition one : all) {
      if (byName.put(one.name(), one) != null) {
        throw new IllegalArgumentException("two indicators have the name " + one.name());
      }
    }
    return Collections.unmodifiableMap(byName);
  }

  /**
   * Adds an indicator to this process until the registration is closed, for tests and for programs
   * that run the pipeline inside themselves. Add it before engines are made.
   */
  public static synchronized Registration register(IndicatorDefinition indicator) {
    List<IndicatorDefinition> all = new ArrayList<>(known.values());
    all.add(indicator);
    known = index(all);
    parts = null;
    return () -> remove(indicator.name());
  }

  private static synchronized void remove(String name) {
    Map<String, IndicatorDefinition> left = new LinkedHashMap<>(known);
    left.remove(name);
    known = Collections.unmodifiableMap(left);
    parts = null;
  }

  /** Takes an indicator out again. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * The indicator of a name, also with one of the endings {@code .prior_years_percent}, {@code
   * .lower} and {@code .upper}; null when there is none.
   */
  public static Indicator find(String name) {
    IndicatorDefinition plain = known.get(name);
    if (plain != null) {
      return plain.indicator();
    }
    Indicator inner = inner(name, PriorYears.SUFFIX);
    if (inner != null) {
      return new PriorYears(inner);
    }
    inner = inner(name, LOWER);
    if (inner != null) {
      return new BoundIndicator(inner, false);
    }
    inner = inner(name, UPPER);
    return inner == null ? null : new BoundIndicator(inner, true);
  }

  private static Indicator inner(String name, String ending) {
    return name.endsWith(ending) ? find(name.substring(0, name.length() - ending.length())) : null;
  }

  /** The indicator of a name as it is read at a kind of scope; null when there is none. */
  public static Indicator find(String name, String by) {
    Indicator found = find(name);
    return found == null ? null : found.at(by);
  }

  /** The definition that a name rests on, its endings left out; null when there is none. */
  public static IndicatorDefinition definition(String name) {
    IndicatorDefinition plain = known.get(name);
    if (plain != null) {
      return plain;
    }
    for (String ending : List.of(PriorYears.SUFFIX, LOWER, UPPER)) {
      if (name.endsWith(ending)) {
        return definition(name.substring(0, name.length() - ending.length()));
      }
    }
    return null;
  }

  /** All definitions, in the order of registration. */
  public static List<IndicatorDefinition> all() {
    return List.copyOf(known.values());
  }

  /** All names, without the endings that {@link #find} understands. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(new TreeMap<>(known).keySet());
  }

  /** Kinds of the facts that an indicator reads at a kind of scope; of an unknown one all. */
  public static Set<FactKind> reads(String name, String by) {
    IndicatorDefinition found = definition(name);
    return found == null ? EnumSet.allOf(FactKind.class) : found.reads(by);
  }

  /** Kinds of the records that the windows of an indicator are open for; of an unknown one none. */
  public static Set<FactKind> restsOn(String name) {
    IndicatorDefinition found = definition(name);
    return found == null ? Set.of() : found.restsOn();
  }

  /** The indicators that every key with some content publishes, in order. */
  public static List<IndicatorDefinition> standing(String content) {
    return known.values().stream()
        .filter(one -> one.standing() != null && one.standing().content().equals(content))
        .toList();
  }

  /** Series whose running values of today are published. */
  public static List<String> running() {
    return known.values().stream()
        .map(IndicatorDefinition::standing)
        .filter(standing -> standing != null && standing.runs())
        .map(Standing::content)
        .distinct()
        .toList();
  }

  /** Series whose largest reports stand in messages. */
  public static List<String> evidenced() {
    TreeSet<String> series = new TreeSet<>();
    known.values().stream()
        .map(IndicatorDefinition::evidence)
        .filter(one -> one != null)
        .forEach(series::add);
    return List.copyOf(series);
  }

  /** Whether a name begins as the survey estimates do, whether or not there is such an estimate. */
  public static boolean namesSurvey(String name) {
    return known.values().stream()
        .filter(IndicatorDefinition::surveyed)
        .anyMatch(one -> name.startsWith(one.name().substring(0, one.name().indexOf('.') + 1)));
  }

  /** Parts of state that single indicators keep, beside those that the product shares. */
  public static List<StatePart<?>> ownParts() {
    return known.values().stream().flatMap(one -> one.parts().stream()).distinct().toList();
  }

  /** Every part of state that indicators keep. */
  public static List<StatePart<?>> allParts() {
    List<StatePart<?>> gathered = parts;
    if (gathered == null) {
      gathered = Stream.concat(ShippedParts.ALL.stream(), ownParts().stream()).toList();
      parts = gathered;
    }
    return gathered;
  }
}
