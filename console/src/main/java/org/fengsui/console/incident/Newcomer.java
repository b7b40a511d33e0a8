package org.fengsui.console.incident;

import java.time.Instant;

/**
 * An episode that belongs to no incident yet.
 *
 * @param scopeBy kind of its scope
 * @param scopeKey key of its scope
 * @param employer employer id, "" when it is not about an employer
 * @param region code of its area, "" when it has none
 * @param asOf event time of its first message
 */
public record Newcomer(
    String scopeBy, String scopeKey, String employer, String region, Instant asOf) {
  /** What it is about, when that is neither an employer nor an area. */
  public String subject() {
    return scopeBy + ":" + scopeKey;
  }
}
