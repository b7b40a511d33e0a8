package org.fengsui.jobs.testing;

import java.time.Instant;
import java.time.LocalDate;
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

/** Made-up messages, small but whole. */
public final class Warnings {
  private Warnings() {}

  /** A message of an alert as keys say it: it refers to the one before it. */
  public static EarlyWarning of(
      String alertId, int sequence, MessageType type, WarningLevel level, Instant asOf) {
    Bilingual text = new Bilingual("文", "text");
    String before = alertId + '/' + (sequence - 1);
    return EarlyWarning.newBuilder()
        .setAlertId(alertId)
        .setSequence(sequence)
        .setAttempt(1)
        .setMsgType(type)
        .setStatus(MessageStatus.TEST)
        .setCategory(text)
        .setRuleId("layoff-area")
        .setRuleVersion(1)
        .setMode(RuleMode.LIVE)
        .setLevel(level)
        .setPreviousLevel(null)
        .setScope(new Scope("county", "640104", "兴庆区"))
        .setIndicator("layoffs.persons")
        .setWindow(new DateSpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 30)))
        .setObserved(Map.of("layoffs.persons", 20.0))
        .setThreshold(Map.of("layoffs.persons", ">= 20"))
        .setOnset(LocalDate.of(2026, 3, 1))
        .setAsOf(asOf)
        .setEvidence(Evidence.newBuilder().setRecords(1L).build())
        .setTitle(text)
        .setText(text)
        .setCautions(text)
        .setActions(text)
        .setIssuer("issuer")
        .setReferences(sequence > 1 ? List.of(before) : List.of())
        .build();
  }

  /** The same message in another attempt. */
  public static EarlyWarning attempt(EarlyWarning message, int attempt) {
    return EarlyWarning.newBuilder(message).setAttempt(attempt).build();
  }
}
