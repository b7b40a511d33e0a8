package org.fengsui.faults.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a lane holds, against its reference.
 *
 * @param expected messages of the reference
 * @param found identities that stand
 * @param repeated messages that stand more than once as the lane's promise allows
 * @param findings what breaks the promise; empty is a pass
 */
public record Verdict(int expected, int found, int repeated, List<Finding> findings) {
  /** Kinds of findings. */
  public enum Kind {
    /** A message of the reference that does not stand. */
    LOST,
    /** A message that stands twice where the lane promises once, or that no reference has. */
    DOUBLED,
    /** A message that cannot follow those before it. */
    ILLEGAL,
    /** A message whose content is another than the reference's. */
    WRONG
  }

  /**
   * One broken promise.
   *
   * @param kind which
   * @param sentence what and where
   */
  public record Finding(Kind kind, String sentence) {}

  /** Copies the list. */
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** Whether the promise is kept. */
  public boolean passed() {
    return findings.isEmpty();
  }

  /** Number of findings of a kind. */
  public long count(Kind kind) {
    return findings.stream().filter(f -> f.kind() == kind).count();
  }

  /** Findings by kind, e.g. {@code lost 2, illegal 1}. */
  @Override
  public String toString() {
    Map<Kind, Long> counts =
        findings.stream().collect(Collectors.groupingBy(Finding::kind, Collectors.counting()));
    return "%d of %d, repeated %d, findings %s".formatted(found, expected, repeated, counts);
  }
}
