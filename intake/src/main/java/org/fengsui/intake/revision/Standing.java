package org.fengsui.intake.revision;

import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.stream.Numbers;
import org.fengsui.intake.stream.StreamDefinition;

/**
 * The record that stands for an id.
 *
 * @param stream its stream
 * @param record the record
 * @param stored what is kept of it
 */
record Standing(
    StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record, StoredRecord stored) {

  /** What a record gives to those above it. */
  static Given given(
      StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record, Place place) {
    return stream.withdrawn(record)
        ? new Given(place, Numbers.ABSENT, true)
        : new Given(place, stream.numbers(record), false);
  }

  /** Whether it leaves a number blank that another record may give. */
  static boolean open(StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record) {
    Numbers own = stream.numbers(record);
    return !stream.withdrawn(record) && (!own.whole() || own.workforce() == Numbers.NONE);
  }

  /** The numbers in force that a record leaves blank. */
  static Numbers carried(
      StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record, List<Given> given) {
    if (given.isEmpty()) {
      return Numbers.ABSENT;
    }
    Numbers own = stream.numbers(record);
    Numbers inForce = Given.inForce(given);
    return new Numbers(
        own.whole() ? Numbers.NONE : inForce.persons(),
        false,
        own.workforce() == Numbers.NONE ? inForce.workforce() : Numbers.NONE);
  }

  /** What was given to a record that comes above this one: its own numbers first. */
  List<Given> givenAbove() {
    return Given.with(stored.given(), given(stream, record, stored.place()));
  }

  /** The numbers that it carries. */
  Numbers carried() {
    return carried(stream, record, stored.given());
  }

  /** The numbers that it would carry. */
  Numbers carried(List<Given> given) {
    return carried(stream, record, given);
  }
}
