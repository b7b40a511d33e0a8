package org.fengsui.benchmarks.windows;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.benchmarks.windows.Asked.When;

/**
 * Compares the answers of contestants. Those at the closing of days must be the same. Those on
 * arrival hang on the order in which two readers come; with one reader they must be the same too.
 */
final class Equality {
  private final Map<When, List<Crossing>> expected = new EnumMap<>(When.class);
  private final boolean oneReader;
  private final int last;

  /**
   * Holds against the slow answer.
   *
   * @param oneReader whether reports come in one order
   */
  Equality(Naive naive, Question question, boolean oneReader) {
    expected.put(When.CLOSING, naive.closing(question, false));
    expected.put(When.CLOSING_WITH_REPORT, naive.closing(question, true));
    this.oneReader = oneReader;
    this.last = question.last();
  }

  /**
   * What to say of an answer.
   *
   * @throws IllegalStateException when it must be the same as another's and is not
   */
  String judge(Asked asked) {
    if (asked.when() == When.OTHER) {
      return "another question";
    }
    int until = last - asked.unansweredDays();
    List<Crossing> right = expected.computeIfAbsent(asked.when(), first -> asked.answer());
    int differing = differing(until(right, until), until(asked.answer(), until));
    // what waits for stragglers drops those that come later still
    boolean must = oneReader || (asked.when() != When.ARRIVAL && asked.unansweredDays() == 0);
    if (must && differing > 0) {
      throw new IllegalStateException(
          asked.name() + " gives another answer: " + differing + " messages differ");
    }
    String as = asked.when() == When.ARRIVAL ? "as all on arrival" : "as all at closing";
    return differing == 0 ? as : as + " but for " + differing + " by the order of two readers";
  }

  private static List<Crossing> until(List<Crossing> answer, int day) {
    return answer.stream().filter(c -> c.day() <= day).toList();
  }

  /** Messages that only one of the two has. */
  static int differing(List<Crossing> one, List<Crossing> other) {
    Set<Crossing> onlyOne = new HashSet<>(one);
    Set<Crossing> onlyOther = new HashSet<>(other);
    onlyOther.removeAll(onlyOne);
    onlyOne.removeAll(new HashSet<>(other));
    return onlyOne.size() + onlyOther.size();
  }
}
