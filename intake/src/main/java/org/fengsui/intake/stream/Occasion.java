package org.fengsui.intake.stream;

import java.util.List;

/**
 * When the state of a record that contributes became known.
 *
 * @param day epoch day on which this revision became known
 * @param layers persons by the day on which they were first known, over all revisions; empty for
 *     streams that do not keep it
 * @param published revision as facts give it
 * @param carried numbers that the record leaves blank, as records below it gave them
 */
public record Occasion(int day, List<KnownPersons> layers, int published, Numbers carried) {
  /** Copies the layers. */
  public Occasion {
    layers = List.copyOf(layers);
  }
}
