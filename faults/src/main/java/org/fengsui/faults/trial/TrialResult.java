package org.fengsui.faults.trial;

import java.util.List;
import org.fengsui.faults.check.Verdict;

/**
 * The outcome of a trial, one line of the results file.
 *
 * @param fault the fault
 * @param seed seed of story and fault
 * @param backend state backend
 * @param passed whether both lanes keep their promises
 * @param expected messages of the reference
 * @param exact what the exact lane holds
 * @param fast what the fast lane holds
 * @param recoverySeconds from the fault, or the end of the outage, to the next complete checkpoint
 * @param seconds the whole trial
 * @param note why there is no verdict, or null
 */
public record TrialResult(
    String fault,
    long seed,
    String backend,
    boolean passed,
    int expected,
    LaneResult exact,
    LaneResult fast,
    double recoverySeconds,
    double seconds,
    String note) {
  private static final int SENTENCES = 5;

  /**
   * One lane.
   *
   * @param lost messages that do not stand
   * @param doubled messages that stand twice against the promise
   * @param illegal impossible transitions
   * @param wrong messages of other content
   * @param repeated repeats that the lane's promise allows
   * @param findings the first of them as sentences
   */
  public record LaneResult(
      long lost, long doubled, long illegal, long wrong, int repeated, List<String> findings) {
    static LaneResult of(Verdict verdict) {
      return new LaneResult(
          verdict.count(Verdict.Kind.LOST),
          verdict.count(Verdict.Kind.DOUBLED),
          verdict.count(Verdict.Kind.ILLEGAL),
          verdict.count(Verdict.Kind.WRONG),
          verdict.repeated(),
          verdict.findings().stream()
              .limit(SENTENCES)
              .map(f -> f.kind() + " " + f.sentence())
              .toList());
    }
  }
}
