package org.fengsui.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: after {@value #FREE} failures of a name or an address within
 * the window, further attempts are refused until the window is over. Safe for several threads.
 */
public final class SignInGuard {
  /** Failures that have no consequence. */
  public static final int FREE = 5;

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_KEYS = 10_000;

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /** A guard without memories. */
  public SignInGuard(Clock clock) {
    this.clock = clock;
  }

  /** Whether an attempt of a name or an address may be made. */
  public synchronized boolean allows(String key) {
    Failures known = failures.get(key);
    return known == null || known.count < FREE || clock.instant().isAfter(known.until);
  }

  /** Notes a failure. */
  public synchronized void failed(String key) {
    Instant now = clock.instant();
    Failures known = failures.get(key);
    int count = known == null || now.isAfter(known.until) ? 1 : known.count + 1;
    failures.put(key, new Failures(count, now.plus(WINDOW)));
  }

  /** Forgets the failures of a name. */
  public synchronized void succeeded(String key) {
    failures.remove(key);
  }

  private record Failures(int count, Instant until) {}
}
