package org.fengsui.intake.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.claims.ClaimSum;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Columns;
import org.fengsui.intake.stream.Contribution;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.ClaimKind;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.Topics;

/**
 * Claims for unemployment insurance, and counts of them. A claim goes to its employer, its areas
 * (with each key group) and its industries.
 */
final class InsuranceClaims implements StreamDefinition<InsuranceClaim> {
  private static final Columns COLUMNS =
      Columns.of(
          "claims",
          "claim_id,revision,status,kind,persons,employer_id,region,industry,reason,group,claimant,"
              + "reference_date,period_days,source,reported_at",
          "claim_id,kind,region,reference_date");

  @Override
  public String topic() {
    return Topics.INSURANCE_CLAIMS;
  }

  @Override
  public Class<InsuranceClaim> record() {
    return InsuranceClaim.class;
  }

  @Override
  public FactKind order() {
    return FactKind.CLAIM;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public boolean microdata() {
    return true;
  }

  @Override
  public InsuranceClaim read(Cells row) {
    Integer days = row.number("period_days");
    Long persons = row.count("persons");
    if (persons == null && days != null) {
      Cells.need(null, "persons", Reason.MISSING_COUNT);
    }
    return InsuranceClaim.newBuilder()
        .setClaimId(row.text("claim_id", ""))
        .setRevision(row.revision())
        .setRevisionStated(row.statesRevision())
        .setStatus(row.status())
        .setKind(Cells.need(row.code("kind", ClaimKind.class), "kind", Reason.MISSING_VALUE))
        .setPersons(persons == null ? 1 : persons)
        .setEmployerId(row.text("employer_id"))
        .setRegion(row.text("region", ""))
        .setIndustry(row.text("industry"))
        .setReason(row.text("reason"))
        .setGroups(row.groups())
        .setClaimant(row.text("claimant"))
        .setReferenceDate(
            Cells.need(row.date("reference_date"), "reference_date", Reason.MISSING_DATE))
        .setPeriodDays(days)
        .setSource(row.text("source"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  @Override
  public String id(InsuranceClaim claim) {
    return claim.getClaimId();
  }

  @Override
  public Instant reportedAt(InsuranceClaim claim) {
    return claim.getReportedAt();
  }

  @Override
  public String source(InsuranceClaim claim) {
    return claim.getSource();
  }

  @Override
  public LocalDate knownOn(InsuranceClaim claim) {
    return claim.getReferenceDate().plusDays(1);
  }

  @Override
  public int lastDay(InsuranceClaim claim) {
    return (int) claim.getReferenceDate().toEpochDay();
  }

  @Override
  public Checked check(InsuranceClaim claim, Checks checks) {
    return ClaimCheck.check(this, claim, checks);
  }

  @Override
  public boolean withdrawn(InsuranceClaim claim) {
    return claim.getStatus() == RecordStatus.WITHDRAWN;
  }

  @Override
  public List<Contribution> facts(InsuranceClaim claim, Places places, Occasion occasion) {
    List<Contribution> contributions = new ArrayList<>();
    if (claim.getEmployerId() != null) {
      contributions.add(
          new Contribution(ScopeKey.employer(claim.getEmployerId()), amount(claim, "")));
    }
    for (ScopeKey area : places.areas(claim.getRegion())) {
      contributions.add(new Contribution(area, amount(claim, "")));
      for (KeyGroup group : KeyGroups.distinct(claim.getGroups())) {
        contributions.add(new Contribution(area, amount(claim, group.name())));
      }
    }
    for (ScopeKey industry : places.industries(claim.getIndustry())) {
      contributions.add(new Contribution(industry, amount(claim, "")));
    }
    return contributions;
  }

  private static Amount amount(InsuranceClaim claim, String group) {
    Integer days = claim.getPeriodDays();
    return new Amount(
        claim.getKind() == ClaimKind.INITIAL ? ClaimSum.INITIAL : ClaimSum.CONTINUED,
        group,
        (int) claim.getReferenceDate().toEpochDay(),
        claim.getPersons(),
        1,
        days == null ? null : new Amount.Count(days, claim.getRegion()));
  }
}
