package org.fengsui.faults.check;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.MessageStatus;

/**
 * What of a message a replay promises to give again: all but status, attempt, job, history flag.
 */
public final class Content {
  /** Flag of messages that a job without state gives while it catches up with its backlog. */
  public static final String HISTORICAL = "historical";

  private static final JsonLines LINES = new JsonLines(ZoneOffset.UTC);

  private Content() {}

  /** Identity of a message: alert id and sequence. */
  public static String identity(EarlyWarning message) {
    return message.getAlertId() + '/' + message.getSequence();
  }

  /** The promised content as one line; equal lines are equal messages. */
  public static String of(EarlyWarning message) {
    List<String> flags = new ArrayList<>(message.getEvidence().getFlags());
    flags.remove(HISTORICAL);
    Evidence evidence = Evidence.newBuilder(message.getEvidence()).setFlags(flags).build();
    return LINES.line(
        EarlyWarning.newBuilder(message)
            .setStatus(MessageStatus.TEST)
            .setAttempt(0)
            .setEvidence(evidence)
            .build());
  }

  /** A message in a sentence of a verdict. */
  static String name(EarlyWarning m) {
    return "%s %s %s %s %s, sequence %d, attempt %d, as of %s"
        .formatted(
            m.getRuleId(),
            m.getScope().getKey(),
            m.getGroup() == null ? "" : m.getGroup(),
            m.getMsgType(),
            m.getLevel(),
            m.getSequence(),
            m.getAttempt(),
            m.getAsOf());
  }
}
