package org.fengsui.indicators.state;

import java.util.Set;
import java.util.function.Supplier;

/**
 * The state of one key, as named slices. Stream operators and backtests each bring their own store.
 */
public interface KeyState {
  /** The slice of that name, or null when there is none. */
  <S extends Slice> S read(String name, SliceType<S> type);

  /** Stores a slice under a name, replacing what was there. */
  void write(String name, Slice slice);

  /** Removes the slice of that name, if there is one. */
  void remove(String name);

  /** The names of all slices now stored; a copy, safe to change state over. */
  Set<String> names();

  /** The slice of that name, or a new one that is not stored until it is written. */
  default <S extends Slice> S readOr(String name, SliceType<S> type, Supplier<S> fresh) {
    S found = read(name, type);
    return found == null ? fresh.get() : found;
  }
}
