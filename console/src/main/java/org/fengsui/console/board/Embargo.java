package org.fengsui.console.board;

import java.time.Instant;
import java.util.List;

/**
 * Leaves out figures that are restricted until an hour that has not come, from what is shown to an
 * account that is neither publisher nor approver. Pure.
 *
 * @param lifted whether nothing is left out
 * @param now wall clock
 */
public record Embargo(boolean lifted, Instant now) {
  /** Whether something is still restricted; {@code releaseAt} null: it never was. */
  public static boolean restricted(Instant releaseAt, Instant now) {
    return releaseAt != null && releaseAt.isAfter(now);
  }

  /** Whether something is kept from the account. */
  public boolean keeps(Instant releaseAt) {
    return !lifted && restricted(releaseAt, now);
  }

  /** Series without the values that are kept from the account; those left empty are left out. */
  public List<Series> of(List<Series> all) {
    if (lifted || all.stream().noneMatch(this::keeps)) {
      return all;
    }
    return all.stream()
        .map(s -> s.with(s.points().stream().filter(p -> !keeps(p.releaseAt())).toList()))
        .filter(s -> !s.points().isEmpty())
        .toList();
  }

  private boolean keeps(Series series) {
    return series.points().stream().anyMatch(p -> keeps(p.releaseAt()));
  }
}
