package org.fengsui.alerts.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.fengsui.indicators.reading.Reading;

/** A condition over measures: a comparison, or any or all of several conditions. */
public sealed interface Condition permits Comparison, Condition.Any, Condition.All {

  /** Met when one of the parts is. */
  record Any(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Met when every part is. */
  record All(List<Condition> parts) implements Condition {
    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Whether the condition holds for the values that {@code values} gives by measure. */
  default boolean holds(ToDoubleFunction<String> values) {
    if (this instanceof Any any) {
      List<Condition> parts = any.parts();
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).holds(values)) {
          return true;
        }
      }
      return false;
    }
    if (this instanceof All all) {
      List<Condition> parts = all.parts();
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).holds(values)) {
          return false;
        }
      }
      return true;
    }
    Comparison c = (Comparison) this;
    return c.met(values.applyAsDouble(c.measure()));
  }

  /**
   * What is known of the condition: {@code all} is false when one part is known to be, {@code any}
   * true when one part is known to be, whatever else is unknown.
   *
   * @param readings gives the reading of a measure by its name; asked no further than needed
   */
  default Truth truth(Function<String, Reading> readings) {
    if (this instanceof Comparison c) {
      return c.truth(readings.apply(c.measure()));
    }
    boolean any = this instanceof Any;
    Truth decided = Truth.of(any);
    Truth so = Truth.of(!any);
    List<Condition> parts = any ? ((Any) this).parts() : ((All) this).parts();
    for (int i = 0; i < parts.size(); i++) {
      Truth of = parts.get(i).truth(readings);
      if (of == decided) {
        return decided;
      }
      so = of == Truth.UNKNOWN ? of : so;
    }
    return so;
  }

  /** All comparisons in the order written. */
  default List<Comparison> comparisons() {
    List<Comparison> found = new ArrayList<>();
    if (this instanceof Comparison c) {
      found.add(c);
    } else if (this instanceof Any any) {
      any.parts().forEach(p -> found.addAll(p.comparisons()));
    } else if (this instanceof All all) {
      all.parts().forEach(p -> found.addAll(p.comparisons()));
    }
    return found;
  }
}
