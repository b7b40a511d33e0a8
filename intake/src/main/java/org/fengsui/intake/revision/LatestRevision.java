package org.fengsui.intake.revision;

import java.util.List;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.stream.Problem;

/** Keeps the latest record of each id, and turns changes into facts for keys. */
public interface LatestRevision {
  /**
   * Takes in the next record of an id.
   *
   * @param stored what is known of the id, or null
   * @param next the record
   */
  Step advance(StoredRecord stored, Accepted next);

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
