package org.fengsui.intake.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.indicators.fact.FactKind;

/**
 * All that the product knows of one input stream: its topic, its record, its CSV file, what names a
 * record, when it became known, what is wrong with it and what it contributes. Holds no state; safe
 * to share between threads.
 *
 * @param <R> Avro record of the topic
 */
public interface StreamDefinition<R extends SpecificRecordBase> {
  /** Name of the field that says whether a record states its revision. */
  String STATED = "revision_stated";

  /** Topic, which is also the name of the stream in dead letters, packs and settings. */
  String topic();

  /** Class of its records. */
  Class<R> record();

  /** Place of its facts among those of one instant, and what indicators read them as. */
  FactKind order();

  /** Its CSV file. */
  Columns columns();

  /**
   * Whether its records are microdata of people, whose bytes, ids and contents never leave the job.
   */
  default boolean microdata() {
    return false;
  }

  /** Whether its records come by month or more rarely, so that they become history later. */
  default boolean monthly() {
    return false;
  }

  /**
   * The record of a row. What a record can hold but must not, such as an empty id, is left to the
   * check.
   *
   * @throws RefusalException for cells that are no value of their column
   */
  R read(Cells row);

  /** The cells of a record by column. */
  default Map<String, String> cells(R record) {
    return RecordCells.of(record, columns());
  }

  /** The id under which revisions of a record meet. */
  String id(R record);

  /** The known time that the record itself gives, or null. */
  Instant reportedAt(R record);

  /** The source that the record names, or null. */
  default String source(R record) {
    return null;
  }

  /**
   * The civil day at whose start a record without a known time of its own counts as known: the day
   * after its dates (docs/semantics.md, section 2). Null when it holds no date.
   */
  LocalDate knownOn(R record);

  /** Last reference date, epoch day; {@link Integer#MIN_VALUE} when a withdrawal gives none. */
  int lastDay(R record);

  /**
   * Whether the record can be admitted.
   *
   * @return the record in current codes
   * @throws RefusalException when it cannot
   */
  Checked check(R record, Checks checks);

  /** Whether the record states its revision; records without such a field do. */
  default boolean stated(R record) {
    Schema.Field field = record.getSchema().getField(STATED);
    return field == null || Boolean.TRUE.equals(record.get(field.pos()));
  }

  /** A value of a field as it is compared with that of another record of the same id. */
  default Object content(String field, Object value) {
    return value;
  }

  /** The numbers that a record gives and that an amendment of it may leave blank. */
  default Numbers numbers(R record) {
    return Numbers.ABSENT;
  }

  /** Whether the record takes back all that it contributed. */
  default boolean withdrawn(R record) {
    return false;
  }

  /**
   * Persons by the day on which they were first known, after a revision.
   *
   * @param before the same before it
   * @param day epoch day on which the revision became known
   * @param carried numbers that it leaves blank, as records below it gave them
   */
  default List<KnownPersons> layers(List<KnownPersons> before, R record, int day, Numbers carried) {
    return List.of();
  }

  /** What a record that is not withdrawn contributes to keys. */
  List<Contribution> facts(R record, Places places, Occasion occasion);
}
