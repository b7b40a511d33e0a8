package org.fengsui.backtest.score;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fengsui.backtest.scenario.ReportingDelay;
import org.fengsui.backtest.scenario.Truth;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;

/**
 * Holds warnings against the truth of a generated year. Episodes are counted, by their first
 * message. A shock is found when a rule that its truth names warns in its place and time; a warning
 * of another rule there is an echo; a warning that no shock explains is a false alarm.
 *
 * @param verdicts one a shock, in the order of the truth
 * @param falseAlarms episodes that no shock explains, by rule
 * @param falseWarnings their first messages
 * @param episodes all episodes within the judged time
 */
public record Scoreboard(
    List<Verdict> verdicts,
    Map<String, Integer> falseAlarms,
    List<EarlyWarning> falseWarnings,
    int episodes) {
  private static final double MILLIS_A_DAY = 86_400_000;

  /** Copies the collections. */
  public Scoreboard {
    verdicts = List.copyOf(verdicts);
    falseAlarms = java.util.Collections.unmodifiableMap(new TreeMap<>(falseAlarms));
    falseWarnings = List.copyOf(falseWarnings);
  }

  /**
   * Judges warnings.
   *
   * @param truth the shocks
   * @param warnings all messages, in any order
   * @param from warnings before this instant belong to the history and are not judged
   */
  public static Scoreboard of(
      List<Truth> truth, List<EarlyWarning> warnings, AreaTree areas, Instant from) {
    Match match = new Match(areas);
    List<EarlyWarning> openings =
        warnings.stream()
            .filter(w -> w.getMsgType() == MessageType.ALERT && !w.getAsOf().isBefore(from))
            .filter(w -> w.getSequence() == 1)
            .sorted(Comparator.comparing(EarlyWarning::getAsOf))
            .toList();
    List<Verdict> verdicts = new ArrayList<>();
    truth.forEach(t -> verdicts.add(verdict(t, openings, warnings, match)));
    List<EarlyWarning> unexplained =
        openings.stream().filter(w -> truth.stream().noneMatch(t -> match.explains(t, w))).toList();
    Map<String, Integer> byRule = new TreeMap<>();
    unexplained.forEach(w -> byRule.merge(w.getRuleId(), 1, Integer::sum));
    return new Scoreboard(verdicts, byRule, unexplained, openings.size());
  }

  private static Verdict verdict(
      Truth truth, List<EarlyWarning> openings, List<EarlyWarning> all, Match match) {
    List<EarlyWarning> hits = openings.stream().filter(w -> match.finds(truth, w)).toList();
    int echoes =
        (int) openings.stream().filter(w -> match.explains(truth, w)).count() - hits.size();
    if (hits.isEmpty()) {
      return new Verdict(truth, false, null, null, Double.NaN, Double.NaN, null, false, echoes);
    }
    EarlyWarning first = hits.get(0);
    List<String> ids = hits.stream().map(EarlyWarning::getAlertId).toList();
    List<EarlyWarning> messages = all.stream().filter(w -> ids.contains(w.getAlertId())).toList();
    Instant start = truth.start().atStartOfDay(ReportingDelay.ZONE).toInstant();
    return new Verdict(
        truth,
        true,
        first.getRuleId(),
        first.getAsOf(),
        days(truth.firstReportable(), first.getAsOf()),
        days(first.getAsOf(), start),
        highest(messages),
        ids.stream().allMatch(id -> cancelled(id, messages)),
        echoes);
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / MILLIS_A_DAY;
  }

  private static String highest(List<EarlyWarning> messages) {
    return messages.stream()
        .map(EarlyWarning::getLevel)
        .filter(java.util.Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(Enum::name)
        .orElse(null);
  }

  private static boolean cancelled(String id, List<EarlyWarning> messages) {
    Optional<EarlyWarning> last =
        messages.stream()
            .filter(w -> w.getAlertId().equals(id))
            .max(Comparator.comparingInt(EarlyWarning::getSequence));
    return last.filter(w -> w.getMsgType() == MessageType.CANCEL).isPresent();
  }

  /** Shocks that a rule should have found and none did. */
  public List<Verdict> missed() {
    return verdicts.stream().filter(v -> !v.found() && !v.truth().detectorOnly()).toList();
  }
}
