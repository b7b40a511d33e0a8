package org.fengsui.intake.gate;

import java.time.YearMonth;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.SurveyResponse;

/**
 * The id under which revisions of a record meet. A survey response is one person in one month, and
 * panels ask the same person again, so its month is part of its id.
 */
public final class RecordIds {
  private RecordIds() {}

  /** The id of a record within its stream. */
  public static String of(SpecificRecord record) {
    if (record instanceof LayoffReport report) {
      return report.getReportId();
    }
    if (record instanceof InsuranceClaim claim) {
      return claim.getClaimId();
    }
    if (record instanceof SurveyResponse response) {
      return joined(response.getResponseId(), YearMonth.from(response.getMonth()));
    }
    if (record instanceof PublishedRate rate) {
      return joined(
          rate.getRegion(), rate.getMeasure(), rate.getBasis(), YearMonth.from(rate.getMonth()));
    }
    if (record instanceof EmployerRegisterEntry row) {
      return joined(
          row.getEmployerId(),
          row.getAsOf(),
          row.getSource() == null ? "" : row.getSource().strip());
    }
    AreaBase base = (AreaBase) record;
    return joined(base.getRegion(), base.getMeasure(), base.getPeriodStart());
  }

  private static String joined(Object... parts) {
    StringBuilder id = new StringBuilder();
    for (Object part : parts) {
      id.append(id.isEmpty() ? "" : "|").append(part);
    }
    return id.toString();
  }
}
