package org.fengsui.jobs.operators;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fengsui.indicators.fact.ScopeKey;

/**
 * The keys last used, held in memory between two checkpoints: the few keys of areas are asked by
 * almost every record, and on RocksDB each access to state reads and writes bytes. What changed is
 * stored before a snapshot is taken, before a key is let go, and before all keys are listed. A
 * snapshot lets all keys go: on the heap the snapshot owns the objects from then on.
 */
final class KeyStateCache {
  /** Entries and keys held a subtask, together. */
  static final int MOST = 20_000;

  private static final float LOAD_FACTOR = 0.75f;

  private final int most;
  private final Supplier<ScopeKey> current;
  private final Consumer<ScopeKey> switchTo;

  /** The least recently used first. */
  private final Map<ScopeKey, CachedKey> keys = new LinkedHashMap<>(16, LOAD_FACTOR, true);

  private int count;

  /** The key asked for last: it is asked for dozens of times an instant. */
  private ScopeKey lastKey;

  private CachedKey last;
  private final KeyStore store;

  /**
   * No key held.
   *
   * @param most entries (absent ones too) and keys held at most, beside the current key
   * @param current the key that state accesses are about
   * @param switchTo makes another key current
   * @param store where keys rest
   */
  KeyStateCache(int most, Supplier<ScopeKey> current, Consumer<ScopeKey> switchTo, KeyStore store) {
    this.most = most;
    this.current = current;
    this.switchTo = switchTo;
    this.store = store;
  }

  /** What is held of the current key; at first nothing. */
  @SuppressWarnings("ReferenceEquality") // an equal key that is another object is looked up
  CachedKey current() {
    ScopeKey key = current.get();
    if (key == lastKey) {
      return last;
    }
    CachedKey own = keys.get(key);
    if (own == null) {
      own = opened(key);
      keys.put(key, own);
      count += own.counted;
    }
    lastKey = key;
    last = own;
    return own;
  }

  private CachedKey opened(ScopeKey key) {
    try {
      return store.open();
    } catch (Exception e) {
      throw new IllegalStateException("cannot read the state of " + key, e);
    }
  }

  /** Ends an instant of the current key: while too much is held, the oldest keys are let go. */
  void settle() throws Exception {
    CachedKey own = current();
    int size = 1 + own.entries.size();
    count += size - own.counted;
    own.counted = size;
    if (count > most) {
      shrink();
    }
  }

  private void shrink() throws Exception {
    ScopeKey back = current.get();
    Iterator<Map.Entry<ScopeKey, CachedKey>> oldest = keys.entrySet().iterator();
    while (count > most && keys.size() > 1) {
      Map.Entry<ScopeKey, CachedKey> next = oldest.next();
      write(next.getKey(), next.getValue());
      count -= next.getValue().counted;
      oldest.remove();
    }
    switchTo.accept(back);
  }

  /** Stores what changed of all keys; they stay held. */
  void store() throws Exception {
    ScopeKey back = current.get();
    for (Map.Entry<ScopeKey, CachedKey> held : keys.entrySet()) {
      write(held.getKey(), held.getValue());
    }
    if (back != null) {
      switchTo.accept(back);
    }
  }

  /** Stores what changed of all keys and lets them go. */
  void letGo() throws Exception {
    store();
    keys.clear();
    count = 0;
    lastKey = null;
  }

  /** Stores what changed of the current key. */
  void storeCurrent() throws Exception {
    write(current.get(), current());
  }

  /** Lets the current key go without storing what changed since it was last stored. */
  void forget() {
    CachedKey own = keys.remove(current.get());
    lastKey = null;
    count -= own == null ? 0 : own.counted;
  }

  private void write(ScopeKey key, CachedKey held) throws Exception {
    if (held.differs()) {
      switchTo.accept(key);
      store.store(held);
      held.stored();
    }
  }
}
