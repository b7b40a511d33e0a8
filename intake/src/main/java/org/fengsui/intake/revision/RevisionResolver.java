package org.fengsui.intake.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.stream.KnownPersons;
import org.fengsui.intake.stream.Numbers;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;

/**
 * The latest record of each id in their order (docs/semantics.md, section 1: Revision). What a
 * record contributed is not stored but computed again from its bytes, so taking it back is exact.
 */
public final class RevisionResolver implements LatestRevision {
  private final Contributions contributions;

  /** A resolver for the records of a pack. */
  public RevisionResolver(Pack pack) {
    this.contributions = new Contributions(pack);
  }

  @Override
  public Step advance(StoredRecord stored, Accepted next, int keptDays) {
    StreamDefinition<SpecificRecordBase> stream = Streams.of(next.stream());
    Arriving arriving =
        new Arriving(stream, next, next.record(), contributions.day(next.knownAt()));
    if (stored == null || stored.lastKept(keptDays) < arriving.day()) {
      return replace(null, arriving, List.of(), Outcome.FIRST);
    }
    Standing standing =
        new Standing(stream, Wire.decodeKnown(stream.topic(), stored.bytes()), stored);
    int order = arriving.place().compareTo(stored.place());
    List<String> differing = Content.differing(stream, standing.record(), arriving.record());
    if (differing.isEmpty()) {
      return same(order > 0 ? stored.confirmed(arriving.place(), lastDay(arriving)) : stored);
    }
    if (order < 0) {
      return below(standing, arriving);
    }
    return order > 0 ? above(standing, arriving) : conflict(standing, arriving, differing);
  }

  /** A record on its way in. */
  private record Arriving(
      StreamDefinition<SpecificRecordBase> stream,
      Accepted accepted,
      SpecificRecordBase record,
      int day) {
    Place place() {
      return new Place(accepted.revision(), accepted.stated(), accepted.knownAt());
    }
  }

  private static Step same(StoredRecord stored) {
    return new Step(stored, Outcome.DUPLICATE, null, List.of());
  }

  private Step above(Standing standing, Arriving next) {
    boolean higher = next.accepted().revision() > standing.stored().place().revision();
    return replace(
        standing, next, standing.givenAbove(), higher ? Outcome.CHANGE : Outcome.RENUMBERED);
  }

  /** Of two at one place the one with the smaller bytes stands; the one that came is refused. */
  private Step conflict(Standing standing, Arriving next, List<String> differing) {
    StoredRecord stored = standing.stored();
    boolean replaces = Arrays.compareUnsigned(next.accepted().bytes(), stored.bytes()) < 0;
    Step step = replaces ? replace(standing, next, stored.given(), Outcome.CONFLICT) : same(stored);
    return new Step(
        step.stored(),
        Outcome.CONFLICT,
        Conflict.of(next.stream(), standing.record(), next.record(), differing, replaces),
        step.facts());
  }

  /** A record below the standing one counts only for a number that is blank there. */
  private Step below(Standing standing, Arriving next) {
    StoredRecord stored = standing.stored();
    if (!Standing.open(next.stream(), standing.record())) {
      return same(stored);
    }
    List<Given> given =
        Given.with(stored.given(), Standing.given(next.stream(), next.record(), next.place()));
    Numbers carried = standing.carried(given);
    if (carried.equals(standing.carried())) {
      return same(stored.with(given));
    }
    int published = stored.published() + 1;
    List<KnownPersons> layers =
        next.stream().layers(stored.known(), standing.record(), next.day(), carried);
    int knownDay = contributions.knownDay(next.stream(), standing.record());
    Occasion occasion = new Occasion(knownDay, layers, published, carried);
    List<KeyedFact> facts = facts(standing, next, standing.record(), occasion);
    return new Step(stored.with(given).with(published, layers), Outcome.NUMBER, null, facts);
  }

  private Step replace(Standing standing, Arriving next, List<Given> below, Outcome outcome) {
    StreamDefinition<SpecificRecordBase> stream = next.stream();
    SpecificRecordBase record = next.record();
    List<Given> given = Standing.open(stream, record) ? below : List.of();
    Numbers carried = Standing.carried(stream, record, given);
    List<KnownPersons> known = standing == null ? List.of() : standing.stored().known();
    Occasion occasion =
        new Occasion(
            next.day(),
            stream.withdrawn(record)
                ? List.of()
                : stream.layers(known, record, next.day(), carried),
            published(standing, next),
            carried);
    StoredRecord now =
        new StoredRecord(
            next.place(),
            occasion.published(),
            next.accepted().bytes(),
            occasion.layers(),
            given,
            lastDay(next));
    return new Step(now, outcome, null, facts(standing, next, record, occasion));
  }

  private static int published(Standing standing, Arriving next) {
    int stated = next.accepted().revision();
    return standing == null ? stated : Math.max(stated, standing.stored().published() + 1);
  }

  /** Takes back what stands, and adds a record. */
  private List<KeyedFact> facts(
      Standing standing, Arriving next, SpecificRecordBase record, Occasion occasion) {
    Contributions.Cause cause =
        new Contributions.Cause(next.stream(), next.accepted(), occasion.published());
    List<KeyedFact> facts = new ArrayList<>();
    if (standing != null) {
      StoredRecord before = standing.stored();
      int knownDay = contributions.knownDay(next.stream(), standing.record());
      Occasion then =
          new Occasion(knownDay, before.known(), before.published(), standing.carried());
      facts.addAll(contributions.undone(cause, standing.record(), then));
    }
    facts.addAll(contributions.added(cause, record, occasion, standing != null));
    return facts;
  }

  private static int lastDay(Arriving next) {
    return Math.max(next.stream().lastDay(next.record()), next.day());
  }
}
