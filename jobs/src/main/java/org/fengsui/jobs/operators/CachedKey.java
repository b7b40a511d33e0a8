package org.fengsui.jobs.operators;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.jobs.types.PackedKey;

/** What is held in memory of one key: what was read of its state, and what has changed since. */
final class CachedKey {
  /** By name; a null value: known to be absent. */
  final Map<String, StateEntry> entries;

  /** Whether all entries of the key are held, so that a name without one is absent. */
  final boolean whole;

  /** Names of entries that differ from what is stored; not kept of a key that is held whole. */
  final Set<String> changed;

  /** Names as they stand, once asked for; null before. */
  NavigableSet<String> listed;

  /** The wake-up; null: not read yet. */
  Long wake;

  /** The latest instant applied; null: not read yet. */
  Long latest;

  boolean entriesChanged;
  boolean wakeChanged;
  boolean latestChanged;

  /** One for the key, and its entries when it was last settled. */
  int counted = 1;

  /** A key of which nothing has been read. */
  CachedKey() {
    entries = new HashMap<>();
    whole = false;
    changed = new HashSet<>();
  }

  /** A key that is held whole; its entries are changed in place. */
  CachedKey(PackedKey packed) {
    entries = packed.entries();
    whole = true;
    changed = Set.of();
    wake = packed.wake();
    latest = packed.latest();
  }

  /** Puts an entry, or null for none, in the place of what is stored under the name. */
  void put(String name, StateEntry entry) {
    entriesChanged = true;
    if (!whole) {
      entries.put(name, entry);
      changed.add(name);
    } else if (entry == null) {
      entries.remove(name);
    } else {
      entries.put(name, entry);
    }
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
    return wakeChanged || latestChanged || entriesChanged;
  }

  /** All that differed has been stored. */
  void stored() {
    if (!whole) {
      changed.clear();
    }
    entriesChanged = false;
    wakeChanged = false;
    latestChanged = false;
  }
}
