package org.fengsui.intake.revision;

import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.SurveyResponse;

/** The last reference date of a record. */
public final class LastDates {
  private LastDates() {}

  /** Epoch day, or {@link Integer#MIN_VALUE} when a withdrawal gives none. */
  public static int of(SpecificRecord record) {
    if (record instanceof LayoffReport report) {
      return LayoffFacts.stages(report).stream()
          .mapToInt(LayoffFacts.Dated::day)
          .max()
          .orElse(Integer.MIN_VALUE);
    }
    if (record instanceof InsuranceClaim claim) {
      return (int) claim.getReferenceDate().toEpochDay();
    }
    if (record instanceof SurveyResponse response) {
      return endOfMonth(response.getMonth());
    }
    if (record instanceof PublishedRate rate) {
      return endOfMonth(rate.getMonth());
    }
    if (record instanceof EmployerRegisterEntry row) {
      return (int) row.getAsOf().toEpochDay();
    }
    return (int) ((AreaBase) record).getPeriodStart().toEpochDay();
  }

  private static int endOfMonth(LocalDate month) {
    return (int) month.withDayOfMonth(month.lengthOfMonth()).toEpochDay();
  }
}
