package org.fengsui.alerts.engine;

import java.util.List;
import org.fengsui.alerts.episodes.Episode;
import org.fengsui.alerts.values.ValuePublisher;
import org.fengsui.indicators.state.SliceType;

/** Every type of slice that alerts keep, tags 64 to 127; whoever stores state reads them by tag. */
public final class AlertSliceTypes {
  private static final List<SliceType<?>> ALL =
      List.of(
          Episode.TYPE, // 64
          Schedule.TYPE, // 65
          Members.Span.TYPE, // 66
          ValuePublisher.MEMORY, // 67
          KnownAs.TYPE); // 68

  private AlertSliceTypes() {}

  /** All types, by tag. */
  public static List<SliceType<?>> all() {
    return ALL;
  }
}
