package org.fengsui.console.front;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How many bodies are being read, and how much of them is held. Safe for several threads. */
final class Bodies {
  private final int mostByAddress;
  private final long mostBytes;
  private final Map<String, Integer> unfinished = new ConcurrentHashMap<>();
  private final AtomicLong held = new AtomicLong();

  /**
   * Limits.
   *
   * @param mostByAddress bodies of one address that may be unfinished at a time
   * @param mostBytes bytes of all unfinished bodies together
   */
  Bodies(int mostByAddress, long mostBytes) {
    this.mostByAddress = mostByAddress;
    this.mostBytes = mostBytes;
  }

  /** Begins a body of an address, unless too many of it are unfinished. */
  boolean begin(String address) {
    if (unfinished.merge(address, 1, Integer::sum) > mostByAddress) {
      ended(address);
      return false;
    }
    return true;
  }

  /** Ends a body of an address. */
  void ended(String address) {
    unfinished.computeIfPresent(address, (a, n) -> n > 1 ? n - 1 : null);
  }

  /** Holds so many bytes more, unless that is too much. */
  boolean hold(int bytes) {
    return held.addAndGet(bytes) <= mostBytes;
  }

  /** Holds so many bytes no more. */
  void release(int bytes) {
    held.addAndGet(-bytes);
  }

  /** Bodies that are unfinished. */
  int unfinished() {
    return unfinished.values().stream().mapToInt(n -> n).sum();
  }
}
