package org.fengsui.alerts.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * The life of warnings worked out a second time, without ledgers, memories or wake-ups: every day
 * all sums are worked out again from the full list of records. Only for rules over {@code
 * layoffs.persons} that keep a level for seven days.
 */
final class NaiveEpisodes {
  private static final int WINDOW = 30;
  private static final int KEEP = 7;
  private static final int AHEAD = 150;
  private static final String[] LEVELS = {"BLUE", "YELLOW", "ORANGE", "RED"};

  /** One version of a record; persons of a withdrawn one are 0. */
  private record Version(int known, int effective, long persons) {}

  /** One episode. */
  private static final class NaiveEpisode {
    int onset;
    int last;
    int level;
    int sequence;
    long value;
    String phase = "FIRING";
  }

  private final Map<String, List<Version>> records = new LinkedHashMap<>();
  private final List<NaiveEpisode> episodes = new ArrayList<>();
  private final IntFunction<Integer> levelOf;
  private int lastCorrection = Integer.MIN_VALUE;
  final List<String> messages = new ArrayList<>();

  /**
   * A model.
   *
   * @param levelOf highest level, 0 to 3, whose condition a number of persons meets; -1: none
   */
  NaiveEpisodes(IntFunction<Integer> levelOf) {
    this.levelOf = levelOf;
  }

  void record(int day, String id, int effective, long persons) {
    records
        .computeIfAbsent(id, i -> new ArrayList<>())
        .add(new Version(day, effective, Math.max(0, persons)));
  }

  /** Judges a day: by the clock alone, or after what became known at its noon. */
  void judge(int day, boolean correction) {
    if (correction) {
      lastCorrection = day;
      for (NaiveEpisode episode : List.copyOf(episodes)) {
        cancelIfGroundless(episode, day);
      }
    }
    NaiveEpisode open = open();
    if (open == null) {
      begin(day);
    } else {
      move(open, day, correction);
    }
  }

  private NaiveEpisode open() {
    NaiveEpisode last = episodes.isEmpty() ? null : episodes.get(episodes.size() - 1);
    return last != null && last.phase.equals("FIRING") ? last : null;
  }

  private void begin(int day) {
    int level = level(day, day);
    if (level < 0) {
      return;
    }
    NaiveEpisode before = episodes.isEmpty() ? null : episodes.get(episodes.size() - 1);
    NaiveEpisode fresh = new NaiveEpisode();
    fresh.onset = day;
    fresh.sequence = before != null && before.onset == day ? before.sequence : 0;
    episodes.add(fresh);
    emit(fresh, "ALERT", level, day, "");
  }

  private void move(NaiveEpisode open, int day, boolean correction) {
    open.last = day;
    int kept = -1;
    for (int s = Math.max(open.onset, day - KEEP); s < day; s++) {
      kept = Math.max(kept, level(s, day));
    }
    int standing = Math.max(level(day, day), Math.min(kept, open.level));
    String lower = correction ? " corrected" : "";
    long value = persons(day, day);
    if (standing > open.level) {
      emit(open, "UPDATE", standing, day, "");
    } else if (standing < 0) {
      open.phase = "RESOLVED";
      emit(open, "RESOLVE", -1, day, lower);
    } else if (standing < open.level) {
      emit(open, "UPDATE", standing, day, lower);
    } else if (standing == 3 && value >= 2 * open.value) {
      emit(open, "UPDATE", standing, day, " grown");
    }
  }

  private void cancelIfGroundless(NaiveEpisode episode, int day) {
    if (episode.phase.equals("CANCELLED")) {
      return;
    }
    int last = episode.phase.equals("FIRING") ? day : episode.last;
    for (int s = episode.onset; s <= last; s++) {
      if (levelOf.apply((int) persons(s, day)) >= 0) {
        return;
      }
    }
    episode.phase = "CANCELLED";
    emit(episode, "CANCEL", -1, day, "");
  }

  private void emit(NaiveEpisode episode, String type, int level, int day, String flags) {
    episode.level = level;
    episode.last = day;
    episode.sequence++;
    episode.value = persons(day, day);
    messages.add(
        line(type, level < 0 ? "-" : LEVELS[level], day, episode.onset, episode.sequence, flags));
  }

  static String line(String type, String level, int day, int onset, int sequence, String flags) {
    return day + " " + type + " " + level + " onset " + onset + " #" + sequence + flags;
  }

  /** Level of a day by the records known at its end, or at the last correction if that is later. */
  private int level(int day, int now) {
    return levelOf.apply((int) persons(day, Math.min(now, Math.max(day, lastCorrection))));
  }

  /** Largest sum of 30 days among the windows that end on a day or later. */
  private long persons(int day, int known) {
    long best = 0;
    for (int end = day; end <= day + AHEAD; end++) {
      long sum = 0;
      for (List<Version> versions : records.values()) {
        Version standing = null;
        for (Version version : versions) {
          standing = version.known() <= known ? version : standing;
        }
        boolean inside =
            standing != null && standing.effective() <= end && standing.effective() > end - WINDOW;
        sum += inside ? standing.persons() : 0;
      }
      best = Math.max(best, sum);
    }
    return best;
  }
}
