package org.fengsui.jobs.operators;

import java.util.List;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.DeadLetters;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.LateRecord;

/**
 * Counts what admitted records are among those of their id.
 *
 * @param tally keeps the counts
 * @param expected sources that have a label of their own
 */
record RevisionTally(Tally tally, List<ExpectedSource> expected) {
  /** Counts what a record turned out to be. */
  void count(Arrival next, LatestRevision.Step step) {
    String stream = next.stream();
    if (step.conflict() != null) {
      tally.refused(stream, step.conflict().reason().code());
      return;
    }
    tally.record(stream, step.accepted() ? "accepted" : "duplicate");
    if (step.accepted()) {
      accepted(next.accepted(), step);
    }
  }

  private void accepted(Accepted record, LatestRevision.Step step) {
    if (step.supersedes()) {
      tally.record(record.stream(), "superseded");
    }
    if (step.outcome() == LatestRevision.Outcome.RENUMBERED) {
      tally.record(record.stream(), "renumbered");
    }
    if (record.withdrawn()) {
      tally.record(record.stream(), "withdrawn");
    }
    if (record.amended()) {
      tally.record(record.stream(), "amended");
    }
  }

  /** Counts a record outside every open window. */
  void late(Arrival next, LateRecord late) {
    tally.record(next.stream(), "late");
    tally.late(labelOf(next.accepted().source()), late.getDaysLate());
  }

  /** Counts a historical record. */
  void historical(Arrival next) {
    tally.record(next.stream(), "historical");
  }

  /** Only expected sources have a label of their own: senders may write anything. */
  private String labelOf(String source) {
    return expected.stream().anyMatch(s -> s.id().equals(source)) ? source : "other";
  }

  /** The dead letter of a record that contradicts another one of its id. */
  static DeadLetter conflict(Arrival next, LatestRevision.Step step) {
    Accepted record = next.accepted();
    Incoming came =
        new Incoming(
            next.stream(),
            next.partition(),
            next.offset(),
            record.recordId(),
            record.bytes(),
            next.brokerMillis(),
            null,
            -1);
    return DeadLetters.of(came, step.conflict(), record.source());
  }
}
