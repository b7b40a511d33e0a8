package org.fengsui.intake.stream;

/**
 * Numbers that an amendment may leave blank without taking them back.
 *
 * @param persons persons of all its parts together; {@link #NONE}: none is given
 * @param whole whether no part leaves its persons blank
 * @param workforce total staff; {@link #NONE}: not given
 */
public record Numbers(long persons, boolean whole, long workforce) {
  /** No number. */
  public static final long NONE = -1;

  /** Nothing is given or carried, and nothing that could be. */
  public static final Numbers ABSENT = new Numbers(NONE, false, NONE);
}
