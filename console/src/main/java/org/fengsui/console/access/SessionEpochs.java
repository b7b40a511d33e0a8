package org.fengsui.console.access;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Ends the sessions of an account at once, and what is still being sent in them: a session belongs
 * to the epoch of its account in which it began, and is over when the account has a later one.
 * Sessions live as long as the process, and so do epochs. Safe for several threads.
 */
public final class SessionEpochs {
  private static final String BEGAN = SessionEpochs.class.getName();

  private final Map<String, Integer> epochs = new ConcurrentHashMap<>();
  private final Set<Open> open = ConcurrentHashMap.newKeySet();

  /** Epoch of an account now, from 0. */
  public int of(String account) {
    return epochs.getOrDefault(account, 0);
  }

  /** Notes in a session whose it is, and in which epoch it began. */
  void begin(HttpSession session, String account, int epoch) {
    session.setAttribute(BEGAN, new Began(account, epoch));
  }

  /** Account of a session, "" when it has none. */
  String account(HttpSession session) {
    Began began = began(session);
    return began == null ? "" : began.account;
  }

  /** Whether a session still counts; looks again each time it is asked. */
  public BooleanSupplier counts(HttpSession session) {
    Began began = began(session);
    return () -> counts(began);
  }

  /**
   * Does something as soon as a session counts no more, at once when that is so already.
   *
   * @return what to call when there is nothing to do any more
   */
  public Runnable whenOver(HttpSession session, Runnable action) {
    Began began = began(session);
    Open entry = new Open(began, action);
    open.add(entry);
    if (!counts(began)) {
      close(entry);
    }
    return () -> open.remove(entry);
  }

  /** Ends all sessions of an account. */
  public void end(String account) {
    epochs.merge(account, 1, Integer::sum);
    closeOver();
  }

  /** Ends one session. */
  void end(HttpSession session) {
    Began began = began(session);
    if (began != null) {
      began.over = true;
      closeOver();
    }
  }

  private void closeOver() {
    open.stream().filter(o -> !counts(o.began)).forEach(this::close);
  }

  private void close(Open entry) {
    if (open.remove(entry)) {
      entry.action.run();
    }
  }

  private boolean counts(Began began) {
    return began == null || (!began.over && of(began.account) == began.epoch);
  }

  private static Began began(HttpSession session) {
    return session == null ? null : (Began) session.getAttribute(BEGAN);
  }

  private static final class Began {
    private final String account;
    private final int epoch;
    private volatile boolean over;

    Began(String account, int epoch) {
      this.account = account;
      this.epoch = epoch;
    }
  }

  /** Something under way in a session; two are never the same. */
  private static final class Open {
    private final Began began;
    private final Runnable action;

    Open(Began began, Runnable action) {
      this.began = began;
      this.action = action;
    }
  }
}
