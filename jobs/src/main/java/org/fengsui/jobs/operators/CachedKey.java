package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.fengsui.indicators.state.StateEntry;

/** What is held in memory of one key: what was read of its state, and what has changed since. */
final class CachedKey {
  /** By name; a null value: known to be absent. */
  final Map<String, StateEntry> entries = new HashMap<>();

  /** Names of entries that differ from what is stored. */
  final Set<String> changed = new HashSet<>();

  /** Names as they stand, once asked for; null before. */
  NavigableSet<String> listed;

  /** The wake-up; null: not read yet. */
  Long wake;

  /** The latest instant applied; null: not read yet. */
  Long latest;

  boolean wakeChanged;
  boolean latestChanged;

  /** One for the key, and its entries when it was last settled. */
  int counted = 1;

  /** Puts an entry, or null for none, in the place of what is stored under the name. */
  void put(String name, StateEntry entry) {
    entries.put(name, entry);
    changed.add(name);
    if (listed == null) {
      return;
    }
    if (entry == null) {
      listed.remove(name);
    } else {
      listed.add(name);
    }
  }

  /** Whether something differs from what is stored. */
  boolean differs() {
    return wakeChanged || latestChanged || !changed.isEmpty();
  }

  /** All that differed has been stored. */
  void stored() {
    changed.clear();
    wakeChanged = false;
    latestChanged = false;
  }
}
