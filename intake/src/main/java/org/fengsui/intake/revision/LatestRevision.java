package org.fengsui.intake.revision;

import java.util.List;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.stream.Problem;

/** Keeps the latest record of each id, and turns changes into facts for keys. */
public interface LatestRevision {
  /** Days of the longest look back: two comparison years, 13 weeks, 45 days of holiday shift. */
  int LONGEST_DAYS = 2 * 364 + 91 + 45;

  /** Days that the largest {@code history_after} has unless it is set. */
  int HISTORY_DAYS = 100;

  /** Days that an id is kept after its last day, unless rules in force look further back. */
  int KEPT_DAYS = LONGEST_DAYS + HISTORY_DAYS;

  /**
   * Days that an id is kept after its last day.
   *
   * @param reachDays days before now of the oldest record that rules in force still look at
   * @param historyDays days of the largest {@code history_after}
   */
  static int keptDays(int reachDays, int historyDays) {
    return Math.max(LONGEST_DAYS, reachDays) + historyDays;
  }

  /**
   * Takes in the next record of an id.
   *
   * @param stored what is known of the id, or null
   * @param next the record
   * @param keptDays days that an id is kept after its last day, as {@link #keptDays(int, int)} has
   *     it
   */
  Step advance(StoredRecord stored, Accepted next, int keptDays);

  /** The same, where ids are kept for {@link #KEPT_DAYS}. */
  default Step advance(StoredRecord stored, Accepted next) {
    return advance(stored, next, KEPT_DAYS);
  }

  /** What a record is among those of its id. */
  enum Outcome {
    /** The first of its id. */
    FIRST,
    /** A change, which replaces the record before it. */
    CHANGE,
    /** A change that states no higher revision than the record before it. */
    RENUMBERED,
    /** It gives a number that later records left blank. */
    NUMBER,
    /** It says what was known already, or what later records replaced. */
    DUPLICATE,
    /** Other content at the same place in the order. */
    CONFLICT
  }

  /**
   * What follows.
   *
   * @param stored what is to be stored for the id; never null
   * @param outcome what the record is
   * @param conflict what is wrong when it is a conflict, else null
   * @param facts facts for keys: taking back first, then adding
   */
  record Step(StoredRecord stored, Outcome outcome, Problem conflict, List<KeyedFact> facts) {
    /** Whether nothing new was learnt. */
    public boolean duplicate() {
      return outcome == Outcome.DUPLICATE;
    }

    /** Whether the record counts among those accepted. */
    public boolean accepted() {
      return outcome != Outcome.DUPLICATE && outcome != Outcome.CONFLICT;
    }

    /** Whether what is kept of the id stays the very one that was given. */
    @SuppressWarnings("ReferenceEquality") // a record that changes nothing hands back what it got
    public boolean keeps(StoredRecord before) {
      return stored == before;
    }

    /** Whether it replaced an earlier record. */
    public boolean supersedes() {
      return outcome == Outcome.CHANGE || outcome == Outcome.RENUMBERED;
    }
  }
}
