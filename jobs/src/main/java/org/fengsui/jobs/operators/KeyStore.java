package org.fengsui.jobs.operators;

import java.util.List;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.StateEntry;

/** Where the state of the current key rests in Flink's state. */
interface KeyStore {
  /** What is to be held of the current key when it is first asked for. */
  CachedKey open() throws Exception;

  /** An entry that is not held, or null; only of a key that is not held whole. */
  StateEntry read(String name) throws Exception;

  /** Names of all stored entries; only of a key that is not held whole. */
  Iterable<String> names() throws Exception;

  /** The stored wake-up, or {@link Long#MAX_VALUE}; only of a key that is not held whole. */
  long wake() throws Exception;

  /** The stored latest instant, or {@link Long#MIN_VALUE}; only of a key not held whole. */
  long latest() throws Exception;

  /** Stores what differs of the current key. */
  void store(CachedKey key) throws Exception;

  /** Every key with state in this subtask. */
  List<ScopeKey> keys();
}
