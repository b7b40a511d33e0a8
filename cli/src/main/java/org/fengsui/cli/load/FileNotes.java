package org.fengsui.cli.load;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.term.Console;
import org.fengsui.intake.csv.Decoding;

/**
 * What was noticed about a file while it was read.
 *
 * @param decoding how it was decoded; null: it is UTF-8
 * @param localTimes instants without offset, taken to be in the zone of the pack
 */
public record FileNotes(Decoding decoding, long localTimes) {
  /** The notes as sentences, none where there is nothing to say. */
  public List<String> sentences(Console console, String file) {
    List<String> sentences = new ArrayList<>();
    if (decoding != null) {
      sentences.add(decoded(console, file, decoding));
    }
    if (localTimes > 0) {
      sentences.add(console.say("file.local", file, localTimes));
    }
    return sentences;
  }

  /** How a file was decoded, as a sentence. */
  public static String decoded(Console console, String file, Decoding decoding) {
    return console.say(
        "file.decoded", file, decoding.encoding(), String.join(" · ", decoding.samples()));
  }
}
