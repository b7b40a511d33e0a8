package org.fengsui.console.feed;

import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.console.live.Change;

/** Takes the records of one topic into the database. */
public interface TopicIntake<T extends SpecificRecordBase> {
  /** Name of the topic, one of {@link org.fengsui.schemas.Topics}. */
  String topic();

  /** Type of its records. */
  Class<T> type();

  /** Why a record is refused, as a code; empty when it is taken in. */
  default Optional<String> refused(T ignored) {
    return Optional.empty();
  }

  /**
   * Takes records in the order of their partition, as part of the change that also notes how far
   * the topic is read. May see a record again that it has seen, e.g. of a topic made anew.
   */
  void take(List<T> records, Change change);
}
