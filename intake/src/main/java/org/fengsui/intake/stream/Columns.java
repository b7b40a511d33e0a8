package org.fengsui.intake.stream;

import java.util.List;

/**
 * The CSV file of a stream (docs/data-formats.md).
 *
 * @param file name of the file without ending, and of the option of {@code replay}
 * @param all all columns in order
 * @param required columns without which no row could be admitted
 */
public record Columns(String file, List<String> all, List<String> required) {
  /** Copies the columns. */
  public Columns {
    all = List.copyOf(all);
    required = List.copyOf(required);
  }

  /** Columns as comma-separated text. */
  public static Columns of(String file, String all, String required) {
    return new Columns(file, List.of(all.split(",", -1)), List.of(required.split(",", -1)));
  }
}
