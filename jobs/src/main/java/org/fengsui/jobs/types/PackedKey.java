package org.fengsui.jobs.types;

import java.util.HashMap;
import java.util.Map;
import org.fengsui.indicators.state.StateEntry;

/**
 * All that is kept of a key as one value, so that a record costs one read and one write of state.
 *
 * @param entries its entries by name; changed in place
 * @param wake instant of its wake-up in milliseconds, {@link Long#MAX_VALUE}: none
 * @param latest latest instant applied, {@link Long#MIN_VALUE}: none
 */
public record PackedKey(Map<String, StateEntry> entries, long wake, long latest) {
  /** A key of which nothing is kept. */
  public static PackedKey empty() {
    return new PackedKey(new HashMap<>(), Long.MAX_VALUE, Long.MIN_VALUE);
  }

  /** Whether nothing is kept. */
  public boolean isEmpty() {
    return entries.isEmpty() && wake == Long.MAX_VALUE && latest == Long.MIN_VALUE;
  }
}
