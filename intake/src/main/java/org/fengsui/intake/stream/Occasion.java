package org.fengsui.intake.stream;

import java.util.List;

/**
 * When the state of a record that contributes became known.
 *
 * @param day epoch day on which this revision became known
 * @param layers persons by the day on which they were first known, over all revisions; empty for
 *     streams that do not keep it
 */
public record Occasion(int day, List<KnownPersons> layers) {
  /** Copies the layers. */
  public Occasion {
    layers = List.copyOf(layers);
  }
}
