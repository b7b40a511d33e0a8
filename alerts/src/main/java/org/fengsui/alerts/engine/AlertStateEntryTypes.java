package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.publishing.ValuePublisher;
import org.fengsui.indicators.state.StateEntryType;

/**
 * Every type of state entry that alerts keep, tags 64 to 127; a store of state finds them by tag.
 */
public final class AlertStateEntryTypes {
  private static final List<StateEntryType<?>> ALL =
      List.of(
          Episode.TYPE, // 64
          Schedule.TYPE, // 65
          EnterpriseIntervals.Span.TYPE, // 66
          ValuePublisher.MEMORY, // 67
          EmployerIdentity.TYPE); // 68

  private AlertStateEntryTypes() {}

  /** All types, by tag. */
  public static List<StateEntryType<?>> all() {
    return ALL;
  }
}
