package org.fengsui.indicators;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.definition.StatePart;
import org.fengsui.indicators.state.StateEntryType;

/** Every type of entry that indicators keep. */
public final class StateEntryTypes {
  private StateEntryTypes() {}

  /** All types, those of the product by tag. */
  public static List<StateEntryType<?>> all() {
    List<StateEntryType<?>> types = new ArrayList<>();
    for (StatePart<?> part : Indicators.allParts()) {
      types.add(part.type());
    }
    return List.copyOf(types);
  }
}
