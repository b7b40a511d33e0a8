package org.fengsui.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengsui.alerts.rules.Comparison.Operator;

/**
 * What follows between conditions, whatever the values: a condition is brought into a list of
 * alternatives, each a list of comparisons that must all hold. Sound; it finds every implication
 * that follows from one alternative and one comparison at a time.
 */
final class Implication {
  private Implication() {}

  /** Alternatives of a condition (its disjunctive normal form). */
  static List<List<Comparison>> alternatives(Condition condition) {
    if (condition instanceof Comparison c) {
      return List.of(List.of(c));
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(p -> alternatives(p).stream()).toList();
    }
    List<List<Comparison>> product = List.of(List.of());
    for (Condition part : ((Condition.All) condition).parts()) {
      List<List<Comparison>> next = new ArrayList<>();
      for (List<Comparison> left : product) {
        for (List<Comparison> right : alternatives(part)) {
          List<Comparison> both = new ArrayList<>(left);
          both.addAll(right);
          next.add(both);
        }
      }
      product = next;
    }
    return product;
  }

  /** Whether {@code b} holds whenever {@code a} does. */
  static boolean implies(Condition a, Condition b) {
    return alternatives(a).stream().allMatch(left -> impliesAny(left, b));
  }

  private static boolean impliesAny(List<Comparison> all, Condition b) {
    return alternatives(b).stream().anyMatch(right -> impliesAll(all, right));
  }

  private static boolean impliesAll(List<Comparison> left, List<Comparison> right) {
    return right.stream().allMatch(r -> left.stream().anyMatch(l -> implies(l, r)));
  }

  /**
   * Whether some alternative of the higher level asks only for measures of the lower level and yet
   * does not imply it, so that the thresholds run the wrong way.
   */
  static boolean undercuts(Condition higher, Condition lower) {
    Set<String> measures = measures(lower.comparisons());
    return alternatives(higher).stream()
        .filter(a -> measures.containsAll(measures(a)))
        .anyMatch(a -> !impliesAny(a, lower));
  }

  /** Whether some values could meet both conditions. */
  static boolean compatible(Condition a, Condition b) {
    return alternatives(a).stream()
        .anyMatch(left -> alternatives(b).stream().anyMatch(right -> compatible(left, right)));
  }

  private static boolean compatible(List<Comparison> left, List<Comparison> right) {
    return left.stream().noneMatch(l -> right.stream().anyMatch(r -> excludes(l, r)));
  }

  private static Set<String> measures(List<Comparison> comparisons) {
    return comparisons.stream().map(c -> Measure.base(c.measure())).collect(Collectors.toSet());
  }

  private static boolean atLeast(Comparison c) {
    return c.operator() == Operator.AT_LEAST || c.operator() == Operator.MORE_THAN;
  }

  private static boolean strict(Comparison c) {
    return c.operator() == Operator.MORE_THAN || c.operator() == Operator.LESS_THAN;
  }

  private static boolean related(Comparison a, Comparison b) {
    return Measure.base(a.measure()).equals(Measure.base(b.measure()));
  }

  /** A lower bound over 5 means that the value and the upper bound are over 5 too. */
  private static boolean implies(Comparison a, Comparison b) {
    if (!related(a, b) || atLeast(a) != atLeast(b)) {
      return false;
    }
    int sign = atLeast(a) ? 1 : -1;
    if (sign * Measure.order(a.measure()) > sign * Measure.order(b.measure())) {
      return false;
    }
    int order = sign * Double.compare(a.threshold(), b.threshold());
    return order > 0 || (order == 0 && (strict(a) || !strict(b)));
  }

  private static boolean excludes(Comparison a, Comparison b) {
    if (!related(a, b) || atLeast(a) == atLeast(b)) {
      return false;
    }
    Comparison low = atLeast(a) ? a : b;
    Comparison high = atLeast(a) ? b : a;
    if (Measure.order(low.measure()) > Measure.order(high.measure())) {
      return false;
    }
    int order = Double.compare(low.threshold(), high.threshold());
    return order > 0 || (order == 0 && (strict(low) || strict(high)));
  }
}
