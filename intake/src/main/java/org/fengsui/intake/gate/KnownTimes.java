package org.fengsui.intake.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.SurveyResponse;

/**
 * When a record became known (docs/semantics.md, section 2): as it says, else the start of the day
 * after its notice (if none, earliest effective), reference, as-of or period-start date, or the end
 * of its month.
 */
public final class KnownTimes {
  private final ZoneId zone;

  /** Known times in a pack's zone. */
  public KnownTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** The known time, or null when the record holds no date at all. */
  public Instant of(SpecificRecord record) {
    Instant given = given(record);
    if (given != null) {
      return given;
    }
    LocalDate after = firstDayAfter(record);
    return after == null ? null : after.atStartOfDay(zone).toInstant();
  }

  /** The known time that the record itself gives, or null. */
  public static Instant given(SpecificRecord record) {
    return (Instant) record.get(record.getSchema().getField("reported_at").pos());
  }

  /** The earliest effective date of a report's stages, or null. */
  public static LocalDate earliestStage(LayoffReport report) {
    return report.getStages().stream()
        .map(LayoffStage::getEffectiveDate)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static LocalDate firstDayAfter(SpecificRecord record) {
    if (record instanceof SurveyResponse response) {
      return response.getMonth().withDayOfMonth(1).plusMonths(1);
    }
    if (record instanceof PublishedRate rate) {
      return rate.getMonth().withDayOfMonth(1).plusMonths(1);
    }
    LocalDate date = date(record);
    return date == null ? null : date.plusDays(1);
  }

  private static LocalDate date(SpecificRecord record) {
    if (record instanceof LayoffReport report) {
      return report.getNoticeDate() != null ? report.getNoticeDate() : earliestStage(report);
    }
    if (record instanceof InsuranceClaim claim) {
      return claim.getReferenceDate();
    }
    if (record instanceof EmployerRegisterEntry entry) {
      return entry.getAsOf();
    }
    return ((AreaBase) record).getPeriodStart();
  }
}
