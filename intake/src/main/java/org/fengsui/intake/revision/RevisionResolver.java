package org.fengsui.intake.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.time.Moment;
import org.fengsui.intake.gate.Accepted;
import org.fengsui.intake.gate.KnownTimes;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.revision.StoredRecord.KnownPersons;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.SurveyResponse;
import org.fengsui.schemas.Topics;

/**
 * The highest revision of each record (docs/semantics.md, section 1: Revision). What a revision
 * contributed is not stored but computed again from its bytes, so taking it back is exact.
 */
public final class RevisionResolver implements LatestRevision {
  /** Days of the longest look back: two comparison years, 13 weeks, 45 days of holiday shift. */
  public static final int LONGEST_DAYS = 2 * 364 + 91 + 45;

  /** Days that the largest {@code history_after} has unless it is set. */
  public static final int HISTORY_DAYS = 100;

  /** Days that an id is kept after the record's last date and known time, unless set. */
  public static final int RETENTION_DAYS = LONGEST_DAYS + HISTORY_DAYS;

  private static final Map<String, FactKind> RANKS =
      Map.of(
          Topics.LAYOFF_REPORTS, FactKind.LAYOFF,
          Topics.INSURANCE_CLAIMS, FactKind.CLAIM,
          Topics.SURVEY_RESPONSES, FactKind.SURVEY,
          Topics.PUBLISHED_RATES, FactKind.RATE,
          Topics.EMPLOYER_REGISTER, FactKind.REGISTER,
          Topics.AREA_BASES, FactKind.BASE);

  private final Pack pack;
  private final int retentionDays;
  private final KnownTimes times;
  private final LayoffFacts layoffs;
  private final OtherFacts others;

  /** A resolver with the default retention. */
  public RevisionResolver(Pack pack) {
    this(pack, RETENTION_DAYS);
  }

  /**
   * A resolver with its own retention.
   *
   * @param retentionDays longest window plus the largest {@code history_after}, in days
   */
  public RevisionResolver(Pack pack, int retentionDays) {
    Places places = new Places(pack);
    this.pack = pack;
    this.retentionDays = retentionDays;
    this.times = new KnownTimes(pack.jurisdiction().zone());
    this.layoffs = new LayoffFacts(places);
    this.others = new OtherFacts(places);
  }

  @Override
  public Step advance(StoredRecord stored, Accepted next) {
    int knownDay = day(next.knownAt());
    StoredRecord before = stored != null && stored.expiresDay() >= knownDay ? stored : null;
    if (before != null && next.revision() <= before.revision()) {
      return new Step(before, true, false, List.of());
    }
    SpecificRecord record = next.record();
    List<KnownPersons> known = known(before, record, next.withdrawn(), knownDay);
    List<KeyedFact> facts = new ArrayList<>();
    if (before != null) {
      SpecificRecord old = Wire.decodeKnown(next.stream(), before.bytes());
      int oldDay = day(times.of(old).toEpochMilli());
      for (Contribution c : contributions(old, before.known(), oldDay)) {
        Fact undone = negated(c.fact());
        if (undone != null) {
          facts.add(keyed(new Contribution(c.to(), undone), next, true));
        }
      }
    }
    boolean correction = !facts.isEmpty();
    for (Contribution c : contributions(record, known, knownDay)) {
      facts.add(keyed(c, next, correction || (before != null && next.revision() > 1)));
    }
    StoredRecord now =
        new StoredRecord(next.revision(), next.bytes(), known, expires(record, knownDay));
    return new Step(now, false, before != null, facts);
  }

  private int expires(SpecificRecord record, int knownDay) {
    return Math.max(LastDates.of(record), knownDay) + retentionDays;
  }

  private static List<KnownPersons> known(
      StoredRecord before, SpecificRecord record, boolean withdrawn, int knownDay) {
    if (!(record instanceof LayoffReport report) || withdrawn) {
      return List.of();
    }
    List<LayoffFacts.Dated> stages = LayoffFacts.stages(report);
    return KnownLayers.after(
        before == null ? List.of() : before.known(),
        LayoffFacts.total(stages),
        LayoffFacts.open(stages),
        knownDay);
  }

  private List<Contribution> contributions(
      SpecificRecord record, List<KnownPersons> known, int knownDay) {
    if (record instanceof LayoffReport report) {
      return report.getStatus() == RecordStatus.WITHDRAWN
          ? List.of()
          : layoffs.of(report, known, knownDay);
    }
    if (record instanceof InsuranceClaim claim) {
      return claim.getStatus() == RecordStatus.WITHDRAWN ? List.of() : others.claim(claim);
    }
    if (record instanceof SurveyResponse response) {
      return others.response(response);
    }
    if (record instanceof PublishedRate rate) {
      return others.rate(rate);
    }
    if (record instanceof EmployerRegisterEntry row) {
      return others.register(row);
    }
    return others.base((AreaBase) record);
  }

  /** The fact that takes another back; null for facts that a later revision simply replaces. */
  private static Fact negated(Fact fact) {
    if (fact instanceof Amount amount) {
      return amount.negated();
    }
    if (fact instanceof ReportFact report) {
      return report.negated();
    }
    return fact instanceof ResponseFact response ? response.negated() : null;
  }

  private static KeyedFact keyed(Contribution contribution, Accepted cause, boolean correction) {
    return new KeyedFact(
        contribution.to(),
        cause.knownAt(),
        RANKS.get(cause.stream()),
        cause.recordId(),
        cause.revision(),
        correction,
        contribution.fact());
  }

  private int day(long millis) {
    return Moment.epochDay(millis, pack.jurisdiction().zone());
  }
}
