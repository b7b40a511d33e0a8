package org.fengsui.intake.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.ClaimKind;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.Residence;
import org.fengsui.schemas.SurveyResponse;

/** What claims, survey responses, register rows, denominators and rates contribute. */
final class OtherFacts {
  private static final double WEIGHT_UNITS = 10_000;
  private static final double WAGE_UNITS = 100;
  private static final int ADULT_AGE = 16;
  private final Places places;

  OtherFacts(Places places) {
    this.places = places;
  }

  /** A claim goes to its employer, its areas (with each key group) and its industries. */
  List<Contribution> claim(InsuranceClaim claim) {
    List<Contribution> contributions = new ArrayList<>();
    if (claim.getEmployerId() != null) {
      contributions.add(
          new Contribution(ScopeKey.employer(claim.getEmployerId()), amount(claim, "")));
    }
    for (ScopeKey area : places.areas(claim.getRegion())) {
      contributions.add(new Contribution(area, amount(claim, "")));
      for (KeyGroup group : distinct(claim.getGroups())) {
        contributions.add(new Contribution(area, amount(claim, group.name())));
      }
    }
    for (ScopeKey industry : places.industries(claim.getIndustry())) {
      contributions.add(new Contribution(industry, amount(claim, "")));
    }
    return contributions;
  }

  private static Amount amount(InsuranceClaim claim, String group) {
    return new Amount(
        claim.getKind() == ClaimKind.INITIAL ? "claims.initial" : "claims.continued",
        group,
        (int) claim.getReferenceDate().toEpochDay(),
        claim.getPersons(),
        1,
        claim.getPeriodDays() == null);
  }

  private static Set<KeyGroup> distinct(List<KeyGroup> groups) {
    return groups.isEmpty() ? Set.of() : EnumSet.copyOf(groups);
  }

  /** A response goes to its area and those containing it. */
  List<Contribution> response(SurveyResponse response) {
    Double wage = response.getWage();
    ResponseFact fact =
        new ResponseFact(
            month(response.getMonth()),
            response.getRegion(),
            response.getStratum() == null ? "" : response.getStratum(),
            response.getPsu(),
            Math.round(response.getWeight() * WEIGHT_UNITS),
            response.getActivity().name(),
            distinct(response.getGroups()).stream().map(KeyGroup::name).toList(),
            response.getAge() == null || response.getAge() >= ADULT_AGE,
            response.getResidence() == Residence.RURAL,
            wage == null ? -1 : Math.round(wage * WAGE_UNITS),
            false);
    return places.areas(response.getRegion()).stream()
        .map(area -> new Contribution(area, fact))
        .toList();
  }

  /** A row goes to its employer. */
  List<Contribution> register(EmployerRegisterEntry row) {
    RegisterFact fact =
        new RegisterFact(
            row.getName(),
            row.getRegion(),
            row.getIndustry(),
            row.getHeadcount() == null ? -1 : row.getHeadcount(),
            row.getBasePositions() == null ? -1 : row.getBasePositions(),
            row.getStatus().name(),
            row.getSuccessorId(),
            row.getWatch(),
            (int) row.getAsOf().toEpochDay(),
            row.getSource() == null ? "" : row.getSource().strip(),
            row.getRevision());
    return List.of(new Contribution(ScopeKey.employer(row.getEmployerId()), fact));
  }

  /** A denominator goes to its area. */
  List<Contribution> base(AreaBase base) {
    BaseFact fact =
        new BaseFact(
            base.getMeasure(),
            (int) base.getPeriodStart().toEpochDay(),
            base.getValue(),
            base.getRevision());
    return List.of(new Contribution(places.area(base.getRegion()), fact));
  }

  /** A rate goes to its area. */
  List<Contribution> rate(PublishedRate rate) {
    RateFact fact =
        new RateFact(
            rate.getMeasure(),
            rate.getBasis(),
            month(rate.getMonth()),
            rate.getValue(),
            rate.getUnit() == null ? "percent" : rate.getUnit(),
            rate.getRevision());
    return List.of(new Contribution(places.area(rate.getRegion()), fact));
  }

  private static int month(LocalDate date) {
    return (date.getYear() - 1970) * 12 + date.getMonthValue() - 1;
  }
}
