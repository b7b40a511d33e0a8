package org.fengsui.console.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.settings.DeskSettings;
import org.fengsui.console.settings.LevelTimes;
import org.fengsui.schemas.WarningLevel;

/**
 * When things are due: escalation and repetition while nobody acknowledges, the report to the next
 * level of government. Pure: given what stands and the time.
 */
public final class DeskClock {
  private static final int MOST_DOUBLINGS = 16;

  private final DeskSettings settings;

  /** A clock with these times. */
  public DeskClock(DeskSettings settings) {
    this.settings = settings;
  }

  /**
   * Deadlines that a message sets, each the first of its kind. None unless the incident had none
   * yet or stands higher than it was when they were set; one that was due earlier keeps its time.
   *
   * @param known deadlines of the incident
   * @param level its level
   */
  public List<Deadline> set(String incident, List<Deadline> known, WarningLevel level, Instant at) {
    Optional<WarningLevel> top = known.stream().map(Deadline::level).max(Comparator.naturalOrder());
    if (level == null || (top.isPresent() && level.compareTo(top.get()) <= 0)) {
      return List.of();
    }
    List<Deadline> set = new ArrayList<>();
    for (DeadlineKind kind : DeadlineKind.values()) {
      times(kind)
          .of(level)
          .map(after -> earliest(kind, known, at.plus(after)))
          .map(due -> new Deadline(incident, kind, 1, level, due, null))
          .ifPresent(set::add);
    }
    return set;
  }

  /**
   * What follows a deadline that passed.
   *
   * @param steps how many steps there are: of the roster, or of government above the place
   */
  public Optional<Deadline> next(Deadline passed, Instant now, int steps) {
    return switch (passed.kind()) {
      case ESCALATE -> passed.step() < steps ? later(passed, now, 0) : Optional.empty();
      case REPEAT ->
          passed.step() < settings.repeatMost()
              ? later(passed, now, passed.step())
              : Optional.empty();
      case REPORT_UP -> passed.step() < steps ? later(passed, now, 0) : Optional.empty();
      case REPORT_DUE -> Optional.empty();
    };
  }

  private Optional<Deadline> later(Deadline passed, Instant now, int doublings) {
    long factor = 1L << Math.min(doublings, MOST_DOUBLINGS);
    return times(passed.kind())
        .of(passed.level())
        .map(
            after ->
                new Deadline(
                    passed.incidentId(),
                    passed.kind(),
                    passed.step() + 1,
                    passed.level(),
                    now.plus(after.multipliedBy(factor)),
                    null));
  }

  /** Time that is left until a deadline, negative when it has passed. */
  public static Duration left(Deadline deadline, Instant now) {
    return Duration.between(now, deadline.dueAt());
  }

  private static Instant earliest(DeadlineKind kind, List<Deadline> known, Instant due) {
    return known.stream()
        .filter(d -> d.kind() == kind && d.open() && d.dueAt().isBefore(due))
        .map(Deadline::dueAt)
        .min(Comparator.naturalOrder())
        .orElse(due);
  }

  private LevelTimes times(DeadlineKind kind) {
    return switch (kind) {
      case ESCALATE -> settings.escalateAfter();
      case REPEAT -> settings.repeatAfter();
      case REPORT_UP, REPORT_DUE -> settings.reportAfter();
    };
  }
}
