package org.fengsui.indicators.state;

import java.util.List;
import java.util.function.Supplier;

/**
 * The state of one key, as named entries. Stream operators and backtests each bring their own
 * store.
 */
public interface KeyState {
  /** The entry of that name, or null when there is none. */
  <S extends StateEntry> S read(String name, StateEntryType<S> type);

  /** Stores an entry under a name, replacing what was there. */
  void write(String name, StateEntry entry);

  /** Removes the entry of that name, if there is one. */
  void remove(String name);

  /** The names of all entries now stored, in order; a copy, safe to change state over. */
  List<String> names();

  /** The names, in order, that begin with a prefix; a copy, safe to change state over. */
  default List<String> names(String prefix) {
    return names().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  /** Whether the name of some entry begins with a prefix. */
  default boolean any(String prefix) {
    return !names(prefix).isEmpty();
  }

  /** The entry of that name, or a new one that is not stored until it is written. */
  default <S extends StateEntry> S readOr(String name, StateEntryType<S> type, Supplier<S> fresh) {
    S found = read(name, type);
    return found == null ? fresh.get() : found;
  }
}
