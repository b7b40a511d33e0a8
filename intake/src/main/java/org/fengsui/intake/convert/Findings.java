package org.fengsui.intake.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengsui.intake.csv.Decoding;
import org.fengsui.intake.stream.Problem;
import org.fengsui.schemas.Bilingual;

/** What a conversion noticed. Not safe for several threads. */
public final class Findings {
  private final Map<Path, Decoding> decodings = new LinkedHashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private long outside;

  /**
   * A row that could not be converted.
   *
   * @param file its file
   * @param line its line, from 1
   * @param why the sentence
   */
  public record Refused(Path file, long line, Bilingual why) {}

  /** A file is not UTF-8. */
  void decoded(Path file, Decoding decoding) {
    decodings.put(file, decoding);
  }

  /** A row cannot be converted. */
  void refused(Path file, long line, Problem problem) {
    refused.add(new Refused(file, line, problem.message(false)));
  }

  /** A row is about nobody whom the stream counts. */
  void outside() {
    outside++;
  }

  /** Files that are not UTF-8, and how they were read. */
  public Map<Path, Decoding> decodings() {
    return Collections.unmodifiableMap(decodings);
  }

  /** Rows that could not be converted. */
  public List<Refused> refused() {
    return List.copyOf(refused);
  }

  /** Rows left out because they are about nobody whom the stream counts. */
  public long outsiders() {
    return outside;
  }
}
