package org.fengsui.intake.stream;

/** Which comes first in dates that end with the year, such as 3/2/2026. */
public enum DateOrder {
  /** The day: 3/2/2026 is the 3rd of February. */
  DMY,
  /** The month: 3/2/2026 is the 2nd of March. */
  MDY
}
