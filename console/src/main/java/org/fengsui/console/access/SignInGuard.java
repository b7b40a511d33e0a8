package org.fengsui.console.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows down who guesses passwords: after so many failures of a name or an address within the
 * window, further attempts are refused until the window is over. An attempt counts as a failure
 * from its beginning until it has succeeded, so that attempts at the same time gain nothing. Safe
 * for several threads.
 */
public final class SignInGuard {
  /** Failures of a name that have no consequence. */
  public static final int FREE = 5;

  /** Failures from an address that have no consequence: a whole office may share one. */
  public static final int ADDRESS_FREE = 20;

  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_KEYS = 10_000;

  private final Clock clock;
  private final Map<Counted, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /** A guard that knows of no failure. */
  public SignInGuard(Clock clock) {
    this.clock = clock;
  }

  /**
   * What is counted.
   *
   * @param kind what it is
   * @param value its value
   * @param free failures that have no consequence
   */
  public record Counted(String kind, String value, int free) {
    /** A name that somebody signs in with. */
    public static Counted name(String name) {
      return new Counted("name", name, FREE);
    }

    /** An address from where somebody signs in. */
    public static Counted address(String address) {
      return new Counted("address", address, ADDRESS_FREE);
    }

    /** The old password that somebody signed in gives to change it. */
    public static Counted password(String account) {
      return new Counted("password", account, FREE);
    }
  }

  /** Whether an attempt may be made. */
  public enum Verdict {
    /** It may, and counts as failed until it is said that it succeeded. */
    ALLOWED,
    /** It may not, the first since the limit was reached. */
    REFUSED_FIRST,
    /** It may not. */
    REFUSED
  }

  /** Counts an attempt under all keys, unless one of them has had its failures. */
  public synchronized Verdict begin(List<Counted> keys) {
    Instant now = clock.instant();
    Verdict verdict = Verdict.ALLOWED;
    for (Counted key : keys) {
      Failures known = current(key, now);
      if (known.count >= key.free) {
        verdict =
            known.refused && verdict != Verdict.REFUSED_FIRST
                ? Verdict.REFUSED
                : Verdict.REFUSED_FIRST;
        failures.put(key, new Failures(known.count, known.until, true));
      }
    }
    if (verdict == Verdict.ALLOWED) {
      for (Counted key : keys) {
        Failures known = current(key, now);
        failures.put(key, new Failures(known.count + 1, now.plus(WINDOW), false));
      }
    }
    return verdict;
  }

  /** Forgets the failures of a name; those of an address stay, but for the attempt itself. */
  public synchronized void succeeded(List<Counted> keys) {
    Instant now = clock.instant();
    for (Counted key : keys) {
      Failures known = current(key, now);
      if (!key.kind.equals("address") || known.count <= 1) {
        failures.remove(key);
      } else {
        failures.put(key, new Failures(known.count - 1, known.until, known.refused));
      }
    }
  }

  private Failures current(Counted key, Instant now) {
    Failures known = failures.get(key);
    return known == null || now.isAfter(known.until) ? new Failures(0, now, false) : known;
  }

  private record Failures(int count, Instant until, boolean refused) {}
}
