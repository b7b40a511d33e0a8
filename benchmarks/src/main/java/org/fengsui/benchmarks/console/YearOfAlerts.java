package org.fengsui.benchmarks.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.fengsui.indicators.place.Area;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.WarningLevel;

/**
 * A year of episodes, four in five of employers, with the rules in about the shares that the
 * generated year of docs/scenario.md has. An episode lasts 3 to 40 days and has 2 to 5 messages;
 * those of the last days are still open.
 */
final class YearOfAlerts {
  private static final int YEAR_HOURS = 365 * 24;
  private static final List<String> OF_EMPLOYERS =
      List.of("payroll-loss", "payroll-loss", "layoff-employer", "layoff-short-notice");
  private static final List<String> OF_COUNTIES = List.of("layoff-area", "claims-mass-layoff");
  private static final WarningLevel[] LEVELS = WarningLevel.values();

  private final SplittableRandom random;
  private final Place place;
  private final Instant end;

  /** The year that ends at an instant. */
  YearOfAlerts(long seed, Place place, Instant end) {
    this.random = new SplittableRandom(seed);
    this.place = place;
    this.end = end;
  }

  /** All messages of so many episodes, in the order of their time. */
  List<EarlyWarning> messages(int episodes) {
    List<EarlyWarning> all = new ArrayList<>();
    for (int i = 0; i < episodes; i++) {
      all.addAll(episode(i));
    }
    all.sort(Comparator.comparing(EarlyWarning::getAsOf));
    return all;
  }

  private List<EarlyWarning> episode(int number) {
    List<EarlyWarning> messages = new ArrayList<>();
    Instant at = end.minus(Duration.ofHours(1 + random.nextInt(YEAR_HOURS)));
    EarlyWarning last = first(number, at);
    messages.add(last);
    int more = 1 + random.nextInt(4);
    for (int i = 1; i <= more; i++) {
      at = at.plus(Duration.ofHours(36 + random.nextInt(204)));
      if (at.isAfter(end)) {
        return messages;
      }
      last = Messages.next(last, i == more ? null : level(), at);
      messages.add(last);
    }
    return messages;
  }

  private EarlyWarning first(int number, Instant at) {
    int kind = random.nextInt(10);
    if (kind == 0) {
      return Messages.area("group-surge", any(place.prefectures()), level(), at);
    }
    if (kind == 1) {
      return Messages.area(OF_COUNTIES.get(random.nextInt(2)), any(place.counties()), level(), at);
    }
    String rule = OF_EMPLOYERS.get(random.nextInt(OF_EMPLOYERS.size()));
    return Messages.employer(rule, "91640000L" + number, any(place.counties()), level(), at);
  }

  private Area any(List<Area> areas) {
    return areas.get(random.nextInt(areas.size()));
  }

  /** The graver, the rarer. */
  private WarningLevel level() {
    return LEVELS[Math.min(random.nextInt(4), random.nextInt(4))];
  }
}
