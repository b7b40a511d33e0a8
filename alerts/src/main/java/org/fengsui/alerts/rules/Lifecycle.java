package org.fengsui.alerts.rules;

/**
 * How an episode of a rule is damped. All times in days.
 *
 * @param keepDays days for which a level stays after its exit condition began to hold
 * @param startAfterDays days from the period that turned on to the start of the legal effect, -1:
 *     the rule has no legal effect of its own
 * @param endAfterDays days from the first period that was off to the end of the legal effect
 * @param minDurationDays least length of the legal effect
 * @param cooldownDays days after the end within which no effect restarts
 * @param flappingLimit most changes of level within 30 days before levels may only rise; 0: none
 * @param minRecords least number of records in the window before the rule may fire
 */
public record Lifecycle(
    int keepDays,
    int startAfterDays,
    int endAfterDays,
    int minDurationDays,
    int cooldownDays,
    int flappingLimit,
    int minRecords) {
  /** Only a keep time. */
  public static Lifecycle keeping(int days) {
    return new Lifecycle(days, -1, 0, 0, 0, 0, 0);
  }

  /** Whether warnings carry a legal effect with its own start and end. */
  public boolean hasEffect() {
    return startAfterDays >= 0;
  }
}
