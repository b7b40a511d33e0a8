package org.fengsui.alerts.publishing;

import java.util.List;
import org.fengsui.schemas.IndicatorValue;

/**
 * Values that are new, and when to look again.
 *
 * @param values the values
 * @param nextWake instant in milliseconds at which the next period closes; {@link Long#MAX_VALUE}:
 *     none is awaited
 */
public record Publication(List<IndicatorValue> values, long nextWake) {
  static final Publication NONE = new Publication(List.of(), Long.MAX_VALUE);
}
