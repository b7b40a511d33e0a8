package org.fengsui.intake.csv;

import java.util.List;

/**
 * How a file that is not UTF-8 was read.
 *
 * @param encoding name of the encoding
 * @param samples at most two of its cells with other than ASCII letters, for a person to look at
 */
public record Decoding(String encoding, List<String> samples) {
  /** Copies the samples. */
  public Decoding {
    samples = List.copyOf(samples);
  }
}
