package org.fengsui.intake.revision;

import java.util.List;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.gate.Accepted;

/** Keeps the highest revision of each record id, and turns changes into facts for keys. */
public interface LatestRevision {
  /**
   * Takes in the next record of an id.
   *
   * @param stored what is known of the id, or null
   * @param next the record
   */
  Step advance(StoredRecord stored, Accepted next);

  /**
   * What follows.
   *
   * @param stored what is to be stored for the id; never null
   * @param duplicate true when a revision at least as high was known already
   * @param supersedes true when an earlier revision was replaced
   * @param facts facts for keys: taking back first, then adding
   */
  record Step(StoredRecord stored, boolean duplicate, boolean supersedes, List<KeyedFact> facts) {}
}
