package org.fengsui.intake.gate;

import java.nio.ByteBuffer;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.UndecodableException;

/** Writes dead letters; those of claims and survey carry no key, no bytes and no value. */
public final class DeadLetters {
  /** Bytes and characters that a letter may carry; Kafka takes no message over a megabyte. */
  private static final int MOST_BYTES = 900_000;

  private static final int LONGEST_KEY = 1_000;

  private static final int LONGEST_FILE = 300;

  private DeadLetters() {}

  /** The dead letter of bytes that cannot be decoded. */
  public static DeadLetter of(Incoming incoming, UndecodableException cause) {
    return of(incoming, Undecodable.problem(cause), null);
  }

  /**
   * The dead letter of a record.
   *
   * @param incoming the record as it arrived
   * @param problem why it is refused
   * @param source source that it named, or null
   */
  public static DeadLetter of(Incoming incoming, Problem problem, String source) {
    boolean microdata = microdata(incoming.stream());
    DeadLetter.Builder letter =
        DeadLetter.newBuilder()
            .setStream(incoming.stream())
            .setPartition(incoming.partition())
            .setOffset(incoming.offset())
            .setFile(file(incoming.file()))
            .setLine(incoming.line() < 0 ? null : incoming.line())
            .setSource(source == null || source.isEmpty() ? null : source)
            .setReason(problem.reason().code())
            .setMessage(problem.message(!microdata));
    if (!microdata) {
      boolean keyFits = incoming.key() != null && incoming.key().length() <= LONGEST_KEY;
      letter.setKey(keyFits ? incoming.key() : null);
      boolean fits = incoming.value() != null && incoming.value().length <= MOST_BYTES;
      letter.setRecord(fits ? ByteBuffer.wrap(incoming.value()) : null);
    }
    return letter.build();
  }

  /** What came on a topic that is no stream is nobody's microdata. */
  private static boolean microdata(String topic) {
    StreamDefinition<?> stream = Streams.find(topic);
    return stream != null && stream.microdata();
  }

  /** The end of a path names the file. A header may hold anything of any length. */
  private static String file(String file) {
    return file == null || file.length() <= LONGEST_FILE
        ? file
        : file.substring(file.length() - LONGEST_FILE);
  }
}
