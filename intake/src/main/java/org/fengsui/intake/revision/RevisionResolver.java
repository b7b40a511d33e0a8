package org.fengsui.intake.revision;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.stream.Contribution;
import org.fengsui.intake.stream.KnownPersons;
import org.fengsui.intake.stream.KnownTimes;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;

/**
 * The highest revision of each record (docs/semantics.md, section 1: Revision). What a revision
 * contributed is not stored but computed again from its bytes, so taking it back is exact.
 */
public final class RevisionResolver implements LatestRevision {
  /** Days of the longest look back: two comparison years, 13 weeks, 45 days of holiday shift. */
  public static final int LONGEST_DAYS = 2 * 364 + 91 + 45;

  /** Days that the largest {@code history_after} has unless it is set. */
  public static final int HISTORY_DAYS = 100;

  /** Days that an id is kept after the record's last date and known time, unless set. */
  public static final int RETENTION_DAYS = LONGEST_DAYS + HISTORY_DAYS;

  private final Pack pack;
  private final int retentionDays;
  private final KnownTimes times;
  private final Places places;

  /** A resolver with the default retention. */
  public RevisionResolver(Pack pack) {
    this(pack, RETENTION_DAYS);
  }

  /**
   * A resolver with its own retention.
   *
   * @param retentionDays longest window plus the largest {@code history_after}, in days
   */
  public RevisionResolver(Pack pack, int retentionDays) {
    this.pack = pack;
    this.retentionDays = retentionDays;
    this.times = new KnownTimes(pack.jurisdiction().zone());
    this.places = new Places(pack);
  }

  @Override
  public Step advance(StoredRecord stored, Accepted next) {
    int knownDay = day(next.knownAt());
    StoredRecord before = stored != null && stored.expiresDay() >= knownDay ? stored : null;
    if (before != null && next.revision() <= before.revision()) {
      return new Step(before, true, false, List.of());
    }
    StreamDefinition<SpecificRecordBase> stream = Streams.of(next.stream());
    SpecificRecordBase record = next.record();
    Occasion occasion = new Occasion(knownDay, layers(stream, before, record, knownDay));
    List<KeyedFact> facts = new ArrayList<>();
    if (before != null) {
      for (Contribution c : before(stream, before)) {
        Fact undone = c.fact().negated();
        if (undone != null) {
          facts.add(keyed(stream, new Contribution(c.to(), undone), next, true));
        }
      }
    }
    boolean correction = !facts.isEmpty();
    for (Contribution c : contributions(stream, record, occasion)) {
      facts.add(keyed(stream, c, next, correction || (before != null && next.revision() > 1)));
    }
    int expires = Math.max(stream.lastDay(record), knownDay) + retentionDays;
    StoredRecord now = new StoredRecord(next.revision(), next.bytes(), occasion.layers(), expires);
    return new Step(now, false, before != null, facts);
  }

  private static List<KnownPersons> layers(
      StreamDefinition<SpecificRecordBase> stream,
      StoredRecord before,
      SpecificRecordBase record,
      int knownDay) {
    List<KnownPersons> known = before == null ? List.of() : before.known();
    return stream.withdrawn(record) ? List.of() : stream.layers(known, record, knownDay);
  }

  /** What the revision that stood until now contributed. */
  private List<Contribution> before(
      StreamDefinition<SpecificRecordBase> stream, StoredRecord before) {
    SpecificRecordBase old = Wire.decodeKnown(stream.topic(), before.bytes());
    int oldDay = day(times.of(stream, old).toEpochMilli());
    return contributions(stream, old, new Occasion(oldDay, before.known()));
  }

  private List<Contribution> contributions(
      StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record, Occasion occasion) {
    return stream.withdrawn(record) ? List.of() : stream.facts(record, places, occasion);
  }

  private static KeyedFact keyed(
      StreamDefinition<?> stream, Contribution contribution, Accepted cause, boolean correction) {
    return new KeyedFact(
        contribution.to(),
        cause.knownAt(),
        stream.order(),
        cause.recordId(),
        cause.revision(),
        correction,
        contribution.fact());
  }

  private int day(long millis) {
    return Moment.epochDay(millis, pack.jurisdiction().zone());
  }
}
