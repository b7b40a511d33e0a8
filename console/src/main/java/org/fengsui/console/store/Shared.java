package org.fengsui.console.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers to questions that many ask at the same time, found once for each version of what is
 * stored: however many watch, a change is read once. Never older than the version. Safe for several
 * threads.
 */
public final class Shared<K, V> {
  private static final int MOST = 64;

  private final LongSupplier version;
  private final Map<K, Slot<V>> slots =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Slot<V>> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Answers about something stored.
   *
   * @param version grows with every change of it, after the change can be read
   */
  public Shared(LongSupplier version) {
    this.version = version;
  }

  /** The answer to a question; who asks the same meanwhile waits for it. */
  public V get(K question, Supplier<V> finder) {
    Slot<V> slot;
    synchronized (slots) {
      slot = slots.computeIfAbsent(question, q -> new Slot<>());
    }
    return slot.get(version, finder);
  }

  private static final class Slot<V> {
    private V answer;
    private long version;

    synchronized V get(LongSupplier current, Supplier<V> finder) {
      // Read before the answer is found: what changes meanwhile makes it old, never new.
      long now = current.getAsLong();
      if (answer == null || version != now) {
        answer = finder.get();
        version = now;
      }
      return answer;
    }
  }
}
