package org.fengsui.console.settings;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of the week, in the zone of the place. Hours that end before they begin go on after
 * midnight and belong to the day on which they begin; equal ones are the whole day.
 *
 * @param days days of the week
 * @param from first minute
 * @param to minute after the last
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  /** Always. */
  public static final Hours ALWAYS =
      new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  private static final Pattern TEXT =
      Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])");
  private static final int DAYS_AHEAD = 8;

  /** Copies the days. */
  public Hours {
    days = Set.copyOf(days);
  }

  /** Whether a local time lies within. */
  public boolean contains(LocalDateTime time) {
    LocalTime at = time.toLocalTime();
    boolean today = days.contains(time.getDayOfWeek());
    if (from.isBefore(to)) {
      return today && !at.isBefore(from) && at.isBefore(to);
    }
    boolean sinceYesterday = days.contains(time.getDayOfWeek().minus(1)) && at.isBefore(to);
    return (today && !at.isBefore(from)) || sinceYesterday;
  }

  /** The time itself when it lies within, else when these hours next begin. */
  public ZonedDateTime next(ZonedDateTime time) {
    if (contains(time.toLocalDateTime())) {
      return time;
    }
    for (int i = 0; i < DAYS_AHEAD; i++) {
      ZonedDateTime begin = time.toLocalDate().plusDays(i).atTime(from).atZone(time.getZone());
      if (days.contains(begin.getDayOfWeek()) && !begin.isBefore(time)) {
        return begin;
      }
    }
    return time;
  }

  /** Reads {@code days} and {@code hours} of a mapping; both absent: always. */
  static Hours read(Section in) {
    List<String> names = in.texts("days");
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    names.forEach(name -> days.add(day(in, name)));
    String text = in.text("hours", "00:00-00:00");
    Matcher given = TEXT.matcher(text);
    if (!given.matches()) {
      throw in.fault("hours", "应写成 08:00-20:00", "must look like 08:00-20:00");
    }
    return new Hours(
        names.isEmpty() ? ALWAYS.days() : days,
        LocalTime.parse(text.substring(0, 5)),
        LocalTime.parse(text.substring(6)));
  }

  private static DayOfWeek day(Section in, String name) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(name.toUpperCase(Locale.ROOT)) && name.length() >= 3) {
        return day;
      }
    }
    throw in.fault("days", "星期应写成 MON 至 SUN", "days are MON to SUN, not " + name);
  }
}
