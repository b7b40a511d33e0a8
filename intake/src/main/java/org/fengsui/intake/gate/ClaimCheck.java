package org.fengsui.intake.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.schemas.InsuranceClaim;

/** Checks a claim, or an office's count of claims. */
final class ClaimCheck {
  private static final double LONGEST_PERIOD = 366;
  private final Checks checks;

  ClaimCheck(Checks checks) {
    this.checks = checks;
  }

  Checked check(InsuranceClaim claim) {
    List<String> flags = new ArrayList<>();
    Checks.text("claim_id", claim.getClaimId(), Reason.MISSING_ID);
    Checks.revision(claim.getRevision());
    Integer days = claim.getPeriodDays();
    if (days != null) {
      Checks.figure("period_days", days.doubleValue(), 1, LONGEST_PERIOD);
    }
    Checks.count("persons", claim.getPersons(), days == null ? 1 : 0, Checks.MOST_PERSONS);
    String region = checks.region(claim.getRegion(), flags);
    String employer = checks.employerId("employer_id", claim.getEmployerId());
    Instant known = checks.knownTime(checks.times().of(claim));
    checks.date("reference_date", claim.getReferenceDate(), known);
    InsuranceClaim current =
        InsuranceClaim.newBuilder(claim)
            .setEmployerId(employer)
            .setRegion(region)
            .setIndustry(checks.industry(claim.getIndustry(), null, flags))
            .build();
    return new Checked(
        RecordIds.of(claim), claim.getRevision(), claim.getStatus(), known, current, flags);
  }
}
