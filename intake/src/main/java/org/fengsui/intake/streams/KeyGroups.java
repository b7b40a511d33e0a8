package org.fengsui.intake.streams;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.schemas.KeyGroup;

/** Key groups of a record, each once. */
final class KeyGroups {
  private KeyGroups() {}

  static Set<KeyGroup> distinct(List<KeyGroup> groups) {
    return groups.isEmpty() ? Set.of() : EnumSet.copyOf(groups);
  }
}
