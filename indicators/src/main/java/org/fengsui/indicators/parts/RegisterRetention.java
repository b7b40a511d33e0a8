package org.fengsui.indicators.parts;

import java.util.List;
import org.fengsui.indicators.definition.Reach;
import org.fengsui.indicators.employer.Register;
import org.fengsui.indicators.payroll.PayrollReported;
import org.fengsui.indicators.state.KeyState;

/**
 * Forgets an employer that left, or of which there was no record for so long, as a whole; of others
 * the rows out of reach.
 */
final class RegisterRetention {
  /** Days after which a register without a new row is gone, whatever the rules. */
  static final int REGISTER_DAYS = 400;

  private RegisterRetention() {}

  static void prune(Register register, String name, KeyState state, Reach reach) {
    int oldest = reach.today() - Math.max(reach.days(), REGISTER_DAYS);
    if (register.last() != null && register.last().asOf() < oldest && gone(register, state)) {
      state.remove(name);
      List.copyOf(state.names(PayrollReported.NAME)).forEach(state::remove);
    } else if (register.forgetBefore(reach.oldestDay())) {
      state.write(name, register);
    }
  }

  /** Whether the employer stands for nobody any more and its areas know it. */
  private static boolean gone(Register register, KeyState state) {
    PayrollReported reported = state.read(PayrollReported.NAME, PayrollReported.TYPE);
    String status = register.last().status();
    boolean left = status.equals("CLOSED") || status.equals("MERGED");
    return reported == null
        ? left
        : reported.fall() == 0
            && reported.highest() == 0
            && (left || register.last().headcount() >= 0);
  }
}
