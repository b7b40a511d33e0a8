package org.fengsui.console.access;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fengsui.console.settings.AccessSettings;

/** What an account, and an address, may ask in a minute. Safe for several threads. */
final class RequestLimits {
  private static final int MOST_KEYS = 10_000;

  private final Clock clock;
  private final int byAccount;
  private final int byAddress;
  private final Map<String, RequestBudget> accounts = recent();
  private final Map<String, RequestBudget> addresses = recent();

  RequestLimits(AccessSettings settings, Clock clock) {
    this.clock = clock;
    this.byAccount = settings.requestsPerMinute();
    this.byAddress = settings.addressRequestsPerMinute();
  }

  /**
   * Counts a request, unless account or address have asked too often.
   *
   * @param account account, "" when nobody is signed in
   */
  boolean take(String account, String address) {
    boolean allowed = take(addresses, address, byAddress);
    return allowed && (account.isEmpty() || take(accounts, account, byAccount));
  }

  private boolean take(Map<String, RequestBudget> budgets, String key, int perMinute) {
    return perMinute == 0
        || budgets.computeIfAbsent(key, k -> new RequestBudget(perMinute)).take(clock.instant());
  }

  private static Map<String, RequestBudget> recent() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, RequestBudget> eldest) {
            return size() > MOST_KEYS;
          }
        });
  }
}
