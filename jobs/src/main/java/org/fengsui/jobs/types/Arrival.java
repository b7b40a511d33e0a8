package org.fengsui.jobs.types;

import java.util.Arrays;
import java.util.Comparator;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.schemas.DeadLetter;

/**
 * A record as it leaves its source: through the gate, with the place it came from. Exactly one of
 * {@code accepted} and {@code refused} is given.
 *
 * @param stream topic, or the stream of a refused record
 * @param partition Kafka partition
 * @param offset Kafka offset
 * @param brokerMillis the broker's timestamp, milliseconds
 * @param accepted the record, or null
 * @param refused the dead letter, or null
 */
public record Arrival(
    String stream,
    int partition,
    long offset,
    long brokerMillis,
    Accepted accepted,
    DeadLetter refused) {
  /**
   * Order of admitted records of one id and instant: the lower revision first, a stated one before
   * others, then by bytes.
   */
  public static final Comparator<Arrival> ORDER =
      Comparator.<Arrival>comparingInt(a -> a.accepted().revision())
          .thenComparing(a -> !a.accepted().stated())
          .thenComparing(a -> a.accepted().bytes(), Arrays::compare);
}
