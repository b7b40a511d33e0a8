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
import org.fengsui.intake.stream.KnownTimes;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.intake.stream.StreamDefinition;

/**
 * What records contribute to keys: computed from the record each time, so that it can be undone.
 */
final class Contributions {
  private final Pack pack;
  private final KnownTimes times;
  private final Places places;

  Contributions(Pack pack) {
    this.pack = pack;
    this.times = new KnownTimes(pack.jurisdiction().zone());
    this.places = new Places(pack);
  }

  /**
   * A record that makes keys hear something.
   *
   * @param stream its stream
   * @param accepted the record
   * @param published revision of the facts that follow
   */
  record Cause(StreamDefinition<SpecificRecordBase> stream, Accepted accepted, int published) {
    private KeyedFact tell(Contribution contribution, boolean correction) {
      return new KeyedFact(
          contribution.to(),
          accepted.knownAt(),
          stream.order(),
          accepted.recordId(),
          published,
          correction,
          contribution.fact());
    }
  }

  /** Takes back what a record contributed on an occasion. */
  List<KeyedFact> undone(Cause cause, SpecificRecordBase record, Occasion occasion) {
    List<KeyedFact> facts = new ArrayList<>();
    for (Contribution c : of(cause.stream(), record, occasion)) {
      Fact undone = c.fact().negated();
      if (undone != null) {
        facts.add(cause.tell(new Contribution(c.to(), undone), true));
      }
    }
    return facts;
  }

  /** Adds what a record contributes on an occasion. */
  List<KeyedFact> added(
      Cause cause, SpecificRecordBase record, Occasion occasion, boolean correction) {
    List<KeyedFact> facts = new ArrayList<>();
    for (Contribution c : of(cause.stream(), record, occasion)) {
      facts.add(cause.tell(c, correction));
    }
    return facts;
  }

  private List<Contribution> of(
      StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record, Occasion occasion) {
    return stream.withdrawn(record) ? List.of() : stream.facts(record, places, occasion);
  }

  /** Epoch day on which a record became known. */
  int knownDay(StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record) {
    return day(times.of(stream, record).toEpochMilli());
  }

  /** Epoch day of an instant. */
  int day(long millis) {
    return Moment.epochDay(millis, pack.jurisdiction().zone());
  }
}
