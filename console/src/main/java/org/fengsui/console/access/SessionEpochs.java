package org.fengsui.console.access;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Ends the sessions of an account at once: a session belongs to the epoch of its account in which
 * it began, and is over when the account has a later one. Sessions live as long as the process, and
 * so do epochs. Safe for several threads.
 */
public final class SessionEpochs {
  private static final String BEGAN = SessionEpochs.class.getName();

  private final Map<String, Integer> epochs = new ConcurrentHashMap<>();

  /** Epoch of an account now, from 0. */
  public int of(String account) {
    return epochs.getOrDefault(account, 0);
  }

  /** Notes in a session whose it is, and in which epoch it began. */
  void begin(HttpSession session, String account, int epoch) {
    session.setAttribute(BEGAN, new Began(account, epoch));
  }

  /** Whether a session still counts; asks anew each time. */
  public BooleanSupplier counts(HttpSession session) {
    Began began = session == null ? null : (Began) session.getAttribute(BEGAN);
    return () -> began == null || of(began.account) == began.epoch;
  }

  /** Ends all sessions of an account. */
  public void end(String account) {
    epochs.merge(account, 1, Integer::sum);
  }

  private record Began(String account, int epoch) {}
}
