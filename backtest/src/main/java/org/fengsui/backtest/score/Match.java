package org.fengsui.backtest.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.fengsui.backtest.scenario.Truth;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.schemas.EarlyWarning;

/** Decides whether a shock explains a warning: the right place, at the right time. */
final class Match {
  /** A warning counts for a shock up to this long after the shock's last day. */
  static final int DAYS_AFTER = 75;

  private final AreaTree areas;

  Match(AreaTree areas) {
    this.areas = areas;
  }

  /** Whether a rule that should find the shock warned of it. */
  boolean finds(Truth truth, EarlyWarning warning) {
    return truth.expected().contains(warning.getRuleId()) && explains(truth, warning);
  }

  /** Whether the shock explains the warning, whichever rule it came from. */
  boolean explains(Truth truth, EarlyWarning warning) {
    return timely(truth, warning.getAsOf()) && placed(truth, warning);
  }

  private static boolean timely(Truth truth, Instant asOf) {
    Instant latest = dayAfter(truth.end().plusDays(DAYS_AFTER));
    boolean silence = truth.kind().equals("silent-source");
    Instant earliest = silence ? dayAfter(truth.start().minusDays(1)) : truth.firstReportable();
    return !asOf.isBefore(earliest) && asOf.isBefore(latest);
  }

  private static Instant dayAfter(LocalDate date) {
    return date.plusDays(1)
        .atStartOfDay(org.fengsui.backtest.scenario.ReportingDelay.ZONE)
        .toInstant();
  }

  private boolean placed(Truth truth, EarlyWarning warning) {
    String by = warning.getScope().getBy().toLowerCase(Locale.ROOT);
    String key = warning.getScope().getKey();
    return switch (by) {
      case "employer", "site" -> truth.employers().contains(key.split("\\|", -1)[0]);
      case "source" -> key.equals(truth.source());
      case "industry" -> false;
      default -> area(truth, key.split("\\|", -1)[0]);
    };
  }

  private boolean area(Truth truth, String key) {
    return areas.pathOf(truth.area()).stream().map(Area::code).anyMatch(key::equals)
        || areas.pathOf(key).stream().map(Area::code).anyMatch(truth.area()::equals);
  }
}
