package org.fengsui.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengsui.faults.check.Verdict.Finding;
import org.fengsui.faults.check.Verdict.Kind;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;

/** Whether the messages of one alert can follow one another (docs/semantics.md, section 5). */
final class Transitions {
  private final List<Finding> findings = new ArrayList<>();
  private WarningLevel level;
  private WarningLevel lastLevel;
  private MessageType type;
  private int sequence;

  private Transitions() {}

  /** Findings of one alert's messages, each once, in the order in which they stand. */
  static List<Finding> of(List<EarlyWarning> messages) {
    Transitions walk = new Transitions();
    messages.forEach(walk::step);
    return walk.findings;
  }

  private void step(EarlyWarning message) {
    if (message.getSequence() != sequence + 1) {
      illegal(message, "follows sequence " + sequence);
    }
    // A resolved alert may still be cancelled, once, and names the level that it had.
    boolean late = cancels(message) && type == MessageType.RESOLVE;
    WarningLevel before = late ? lastLevel : level;
    if (!Objects.equals(message.getPreviousLevel(), before)) {
      illegal(message, "names " + message.getPreviousLevel() + " as the level before " + before);
    }
    boolean ends = message.getMsgType() == MessageType.RESOLVE || cancels(message);
    if (ends != (message.getLevel() == null)) {
      illegal(message, ends ? "ends an alert with a level" : "has no level");
    }
    if (message.getMsgType() == MessageType.ALERT && level != null) {
      illegal(message, "opens what is open");
    }
    if (message.getMsgType() != MessageType.ALERT && level == null && !late) {
      illegal(message, "is about what is not open");
    }
    level = message.getLevel();
    lastLevel = level == null ? message.getPreviousLevel() : level;
    type = message.getMsgType();
    sequence = message.getSequence();
  }

  private static boolean cancels(EarlyWarning message) {
    return message.getMsgType() == MessageType.CANCEL;
  }

  private void illegal(EarlyWarning message, String why) {
    findings.add(new Finding(Kind.ILLEGAL, Content.name(message) + ": " + why));
  }
}
