package org.fengsui.faults.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DateSpan;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.WarningLevel;

/** Good ledgers to seed faults into. */
final class Ledgers {
  private static final Bilingual TEXT = new Bilingual("文", "text");

  private Ledgers() {}

  /** Three alerts: one open after an update, one resolved, one resolved and cancelled later. */
  static List<EarlyWarning> good() {
    List<EarlyWarning> all = new ArrayList<>();
    all.add(message("a", 1, MessageType.ALERT, null, WarningLevel.BLUE));
    all.add(message("b", 1, MessageType.ALERT, null, WarningLevel.YELLOW));
    all.add(message("a", 2, MessageType.UPDATE, WarningLevel.BLUE, WarningLevel.ORANGE));
    all.add(message("c", 1, MessageType.ALERT, null, WarningLevel.BLUE));
    all.add(message("b", 2, MessageType.RESOLVE, WarningLevel.YELLOW, null));
    all.add(message("c", 2, MessageType.RESOLVE, WarningLevel.BLUE, null));
    all.add(message("c", 3, MessageType.CANCEL, WarningLevel.BLUE, null));
    return all;
  }

  /** The same message with another attempt. */
  static EarlyWarning attempt(EarlyWarning message, int attempt) {
    return EarlyWarning.newBuilder(message).setAttempt(attempt).build();
  }

  static EarlyWarning message(
      String alert, int sequence, MessageType type, WarningLevel before, WarningLevel level) {
    Instant asOf = Instant.ofEpochSecond(1_740_000_000L + sequence);
    return EarlyWarning.newBuilder()
        .setAlertId(alert)
        .setSequence(sequence)
        .setAttempt(7)
        .setMsgType(type)
        .setStatus(MessageStatus.ACTUAL)
        .setCategory(TEXT)
        .setRuleId("layoff-employer")
        .setRuleVersion(1)
        .setMode(RuleMode.LIVE)
        .setLevel(level)
        .setPreviousLevel(before)
        .setScope(new Scope("employer", "E-" + alert, "甲"))
        .setIndicator("layoffs.persons")
        .setWindow(new DateSpan(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 2)))
        .setObserved(Map.of("layoffs.persons", 20.0 + sequence))
        .setThreshold(Map.of("layoffs.persons", ">= 20"))
        .setOnset(LocalDate.of(2025, 2, 20))
        .setAsOf(asOf)
        .setEvidence(Evidence.newBuilder().setRecords(3L).setLargest(List.of()).build())
        .setTitle(TEXT)
        .setText(TEXT)
        .setCautions(TEXT)
        .setActions(TEXT)
        .setIssuer("issuer")
        .setReferences(List.of())
        .build();
  }
}
