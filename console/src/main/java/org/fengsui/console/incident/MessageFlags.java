package org.fengsui.console.incident;

import java.util.List;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;

/** Flags in the evidence of a message that the console goes by. */
public final class MessageFlags {
  private static final String HISTORICAL = "historical";
  private static final String ORPHANED = "orphaned";

  private MessageFlags() {}

  /** Whether the job wrote a message while it read what was on its topics before it started. */
  public static boolean historical(EarlyWarning w) {
    return w.getEvidence().getFlags().contains(HISTORICAL);
  }

  /** Whether the job, started without its state, did not find the warning again. */
  public static boolean orphaned(EarlyWarning w) {
    return w.getEvidence().getFlags().contains(ORPHANED);
  }

  /** The same message without the flag of history, by which its content does not differ. */
  static EarlyWarning withoutHistory(EarlyWarning w) {
    List<String> flags =
        w.getEvidence().getFlags().stream().filter(f -> !f.equals(HISTORICAL)).toList();
    Evidence evidence = Evidence.newBuilder(w.getEvidence()).setFlags(flags).build();
    return EarlyWarning.newBuilder(w).setEvidence(evidence).build();
  }
}
