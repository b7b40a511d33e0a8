package org.fengsui.backtest.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengsui.schemas.ClaimKind;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.EmployerStatus;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.LayoffCause;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.RecordStatus;

/** Fills in records: what is usual stands here, what differs is an argument. */
public final class RecordTemplates {
  private RecordTemplates() {}

  /** One initial claim of one person. */
  public static InsuranceClaim claim(
      String id, Employer employer, String region, List<KeyGroup> groups, int day, String source) {
    return new InsuranceClaim(
        id,
        1,
        RecordStatus.FILED,
        ClaimKind.INITIAL,
        1L,
        employer == null ? null : employer.id(),
        region,
        employer == null ? null : employer.division().code(),
        "DISMISSED",
        groups,
        token(id),
        LocalDate.ofEpochDay(day),
        null,
        source,
        Instant.EPOCH,
        true);
  }

  /** An office's count of claims for a period that ends on a day. */
  public static InsuranceClaim count(
      String id,
      ClaimKind kind,
      long persons,
      String region,
      List<KeyGroup> groups,
      Period period) {
    return new InsuranceClaim(
        id,
        1,
        RecordStatus.FILED,
        kind,
        persons,
        null,
        region,
        null,
        null,
        groups,
        null,
        LocalDate.ofEpochDay(period.lastDay()),
        period.days(),
        period.source(),
        Instant.EPOCH,
        true);
  }

  /**
   * A counted period.
   *
   * @param lastDay epoch day of its end
   * @param days length
   * @param source office, or null
   */
  public record Period(int lastDay, int days, String source) {}

  /**
   * A layoff report.
   *
   * @param stages persons by epoch day, in order
   * @param notice epoch day of the notice
   */
  public static LayoffReport report(
      String id,
      Employer employer,
      LayoffCause cause,
      List<LayoffStage> stages,
      int notice,
      String source) {
    return new LayoffReport(
        id,
        1,
        RecordStatus.FILED,
        employer.id(),
        employer.name(),
        null,
        employer.county().code(),
        employer.division().code(),
        null,
        cause,
        stages,
        (long) employer.size(),
        LocalDate.ofEpochDay(notice),
        source,
        Instant.EPOCH,
        true);
  }

  /** One stage of a report. */
  public static LayoffStage stage(int day, long persons) {
    return new LayoffStage(LocalDate.ofEpochDay(day), persons);
  }

  /** A row of the register or of monthly payroll. */
  public static EmployerRegisterEntry row(
      Employer employer, long headcount, int asOf, String source, long knownAt) {
    return new EmployerRegisterEntry(
        employer.id(),
        employer.name(),
        employer.county().code(),
        employer.division().code(),
        headcount,
        employer.watch() ? (long) employer.size() : null,
        EmployerStatus.ACTIVE,
        null,
        employer.watch(),
        LocalDate.ofEpochDay(asOf),
        1,
        source,
        Instant.ofEpochMilli(knownAt),
        true);
  }

  /** A claimant token: looks like the keyed hash that an office sends, and is of nobody. */
  private static String token(String id) {
    SeededRandom random = SeededRandom.of(id.hashCode(), "claimant", id.length());
    StringBuilder text = new StringBuilder(32);
    for (int i = 0; i < 4; i++) {
      text.append(String.format("%08x", (int) (random.unit() * 0x1p32 - 0x1p31)));
    }
    return text.toString();
  }
}
