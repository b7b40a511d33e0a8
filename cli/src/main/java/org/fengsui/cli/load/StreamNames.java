package org.fengsui.cli.load;

import java.util.stream.Collectors;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;

/** Names of streams as people write them: the topic, or the word of the CSV file. */
public final class StreamNames {
  private StreamNames() {}

  /**
   * The topic of a stream.
   *
   * @throws UnusableInputException if there is no such stream
   */
  public static String topic(String name) {
    for (StreamDefinition<?> stream : Streams.all()) {
      if (name.equals(stream.topic()) || name.equals(stream.columns().file())) {
        return stream.topic();
      }
    }
    String known = Streams.csvNames().stream().sorted().collect(Collectors.joining(", "));
    throw new UnusableInputException("error.stream", name, known);
  }
}
