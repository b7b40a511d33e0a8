package org.fengsui.jobs.operators;

import java.time.ZoneId;
import java.util.List;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.source.SourceActivityTracker;

/** Makes the pure parts that operators call; travels with the job, each subtask makes its own. */
public interface CoreParts extends KeyParts {
  /** A gate for incoming records. */
  Gate gate();

  /** A book of latest revisions. */
  LatestRevision revisions();

  /** A tracker that reports to keys which sources were active. */
  SourceActivityTracker activity();

  /** Days of the largest {@code history_after}, for which record ids are kept beyond the rules. */
  default int historyDays() {
    return LatestRevision.HISTORY_DAYS;
  }

  /** The sources that are waited for. */
  List<ExpectedSource> expectedSources();

  /** The zone of civil dates. */
  ZoneId zone();
}
