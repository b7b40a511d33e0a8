package org.fengsui.intake.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.InsuranceClaim;

/** Checks a claim, or an office's count of claims. */
final class ClaimCheck {
  private static final double LONGEST_PERIOD = 366;

  private ClaimCheck() {}

  static Checked check(
      StreamDefinition<InsuranceClaim> stream, InsuranceClaim claim, Checks checks) {
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
    Instant known = checks.knownTime(stream, claim);
    checks.date("reference_date", claim.getReferenceDate(), known);
    String industry = checks.industry(claim.getIndustry(), null, flags);
    boolean same =
        Objects.equals(employer, claim.getEmployerId())
            && region.equals(claim.getRegion())
            && Objects.equals(industry, claim.getIndustry());
    InsuranceClaim current =
        same
            ? claim
            : InsuranceClaim.newBuilder(claim)
                .setEmployerId(employer)
                .setRegion(region)
                .setIndustry(industry)
                .build();
    return new Checked(
        stream.id(claim), claim.getRevision(), claim.getStatus(), known, current, flags);
  }
}
