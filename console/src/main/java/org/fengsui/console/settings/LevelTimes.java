package org.fengsui.console.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fengsui.schemas.WarningLevel;

/**
 * A length of time for each level; a level without one is left alone.
 *
 * @param times time by level, above zero
 */
public record LevelTimes(Map<WarningLevel, Duration> times) {
  /** Copies the map. */
  public LevelTimes {
    times = Map.copyOf(times);
  }

  /** Time of a level; none for no level. */
  public Optional<Duration> of(WarningLevel level) {
    return level == null ? Optional.empty() : Optional.ofNullable(times.get(level));
  }

  /** Reads a mapping of levels; one that is not given keeps its default, 0s takes it away. */
  static LevelTimes read(Section in, Map<WarningLevel, String> defaults) {
    Map<WarningLevel, Duration> found = new java.util.EnumMap<>(WarningLevel.class);
    for (WarningLevel level : WarningLevel.values()) {
      Duration time = in.duration(level.name(), defaults.getOrDefault(level, "0s"));
      if (!time.isZero()) {
        found.put(level, time);
      }
    }
    in.close();
    return new LevelTimes(found);
  }
}
