package org.fengsui.console.release;

import java.time.Instant;
import org.fengsui.console.text.Words;

/**
 * Words for the public.
 *
 * @param id number
 * @param incidentId incident, null for a bulletin
 * @param kind what it is
 * @param state how it stands; internal until it is approved
 * @param text the words
 * @param createdBy account that drafted it
 * @param createdAt wall clock
 * @param approvedBy publisher, or null
 * @param approvedAt when, or null
 * @param withdrawnBy who took it back, or null
 * @param withdrawnAt when, or null
 */
public record ReleaseItem(
    long id,
    String incidentId,
    ReleaseKind kind,
    ReleaseState state,
    Words text,
    String createdBy,
    Instant createdAt,
    String approvedBy,
    Instant approvedAt,
    String withdrawnBy,
    Instant withdrawnAt) {
  /** Whether it was let out and taken back later: who got it must be told. */
  public boolean cancelled() {
    return state == ReleaseState.WITHDRAWN && approvedAt != null && withdrawnAt != null;
  }
}
