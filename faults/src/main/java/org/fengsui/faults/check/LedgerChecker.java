package org.fengsui.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.faults.check.Verdict.Finding;
import org.fengsui.faults.check.Verdict.Kind;
import org.fengsui.schemas.EarlyWarning;

/**
 * Sets what stands in a lane against the reference, a replay of the same records. Messages of one
 * alert id come in the order of their partition.
 */
public final class LedgerChecker {
  private final Map<String, String> reference = new LinkedHashMap<>();
  private final Map<String, EarlyWarning> expected = new HashMap<>();

  /** A checker with the messages of a replay, each once. */
  public LedgerChecker(List<EarlyWarning> replayed) {
    for (EarlyWarning message : replayed) {
      reference.put(Content.identity(message), Content.of(message));
      expected.put(Content.identity(message), message);
    }
  }

  /** Number of messages of the reference. */
  public int size() {
    return reference.size();
  }

  /** Whether a lane holds all that it promises. */
  public boolean complete(List<EarlyWarning> messages, Promise promise) {
    if (promise == Promise.SAME_STANDING) {
      return check(messages, promise).passed();
    }
    return messages.stream()
            .map(Content::identity)
            .distinct()
            .filter(reference::containsKey)
            .count()
        == reference.size();
  }

  /** The verdict on what stands in a lane, by what the lane promises. */
  public Verdict check(List<EarlyWarning> standing, Promise promise) {
    if (promise == Promise.SAME_STANDING) {
      return Standing.compare(Standing.of(expected.values()), Standing.of(standing));
    }
    List<Finding> findings = new ArrayList<>();
    Map<String, List<EarlyWarning>> byIdentity = new LinkedHashMap<>();
    for (EarlyWarning message : standing) {
      byIdentity.computeIfAbsent(Content.identity(message), k -> new ArrayList<>()).add(message);
    }
    int repeated = 0;
    Map<String, List<EarlyWarning>> byAlert = new LinkedHashMap<>();
    for (List<EarlyWarning> same : byIdentity.values()) {
      repeated += repeats(same, promise, findings);
      EarlyWarning counting = latest(same);
      content(counting, findings);
      byAlert.computeIfAbsent(counting.getAlertId(), k -> new ArrayList<>()).add(counting);
    }
    for (List<EarlyWarning> messages : byAlert.values()) {
      if (promise == Promise.ONCE_IN_ANY_ORDER) {
        displaced(messages, findings);
        messages.sort(Comparator.comparingInt(EarlyWarning::getSequence));
      }
      findings.addAll(Transitions.of(messages));
    }
    lost(byIdentity.keySet(), findings);
    return new Verdict(reference.size(), byIdentity.size(), repeated, findings);
  }

  private void lost(Set<String> standing, List<Finding> findings) {
    expected.forEach(
        (identity, message) -> {
          if (!standing.contains(identity)) {
            findings.add(new Finding(Kind.LOST, Content.name(message)));
          }
        });
  }

  /** What stands after its successor must have been written again, by a later attempt. */
  private static void displaced(List<EarlyWarning> messages, List<Finding> findings) {
    EarlyWarning furthest = null;
    for (EarlyWarning message : messages) {
      if (furthest == null || message.getSequence() > furthest.getSequence()) {
        furthest = message;
      } else if (message.getAttempt() <= furthest.getAttempt()) {
        findings.add(
            new Finding(
                Kind.ILLEGAL,
                Content.name(message) + ": stands after sequence " + furthest.getSequence()));
      }
    }
  }

  /** Counts the harmless repeats of one message; the others are findings. */
  private static int repeats(List<EarlyWarning> same, Promise promise, List<Finding> findings) {
    int harmless = 0;
    for (int i = 1; i < same.size(); i++) {
      EarlyWarning again = same.get(i);
      boolean higher = again.getAttempt() > same.get(i - 1).getAttempt();
      boolean allowed =
          switch (promise) {
            case ONCE, ONCE_IN_ANY_ORDER, SAME_STANDING -> false;
            case AGAIN_WITH_HIGHER_ATTEMPT -> higher;
            case AT_LEAST_ONCE -> again.getAttempt() >= same.get(i - 1).getAttempt();
          };
      if (allowed) {
        harmless++;
      } else {
        findings.add(new Finding(Kind.DOUBLED, Content.name(again)));
      }
    }
    return harmless;
  }

  private static EarlyWarning latest(List<EarlyWarning> same) {
    EarlyWarning latest = same.get(0);
    for (EarlyWarning message : same) {
      if (message.getAttempt() >= latest.getAttempt()) {
        latest = message;
      }
    }
    return latest;
  }

  private void content(EarlyWarning message, List<Finding> findings) {
    String right = reference.get(Content.identity(message));
    String found = Content.of(message);
    if (right == null) {
      findings.add(new Finding(Kind.DOUBLED, Content.name(message) + ": no replay gives it"));
    } else if (!right.equals(found)) {
      findings.add(
          new Finding(
              Kind.WRONG,
              "%s: %s instead of %s"
                  .formatted(
                      Content.name(message), differing(found, right), differing(right, found))));
    }
  }

  /** The part of a text from where it differs from another. */
  private static String differing(String text, String from) {
    int at = 0;
    while (at < Math.min(text.length(), from.length()) && text.charAt(at) == from.charAt(at)) {
      at++;
    }
    return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 60));
  }
}
