package org.fengsui.backtest.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;

/**
 * Makes a clean stream as untidy as real ones: rows sent twice, amendments, withdrawals, and rows
 * that no gate may admit.
 */
public final class NoiseInjector implements Consumer<Emission> {
  private static final String UNKNOWN_REGION = "640199";

  private final long seed;
  private final Consumer<Emission> out;
  private long number;

  /** An injector with draws of its own. */
  public NoiseInjector(long seed, Consumer<Emission> out) {
    this.seed = seed;
    this.out = out;
  }

  @Override
  public void accept(Emission first) {
    out.accept(first);
    SeededRandom random = SeededRandom.of(seed, "mess", number++);
    double throwOf = random.unit();
    Share share = Share.of(first.feed());
    if (throwOf < share.duplicate) {
      emit(RecordEdits.again(first, later(first, 1, 3, random)), Tally.Kind.DUPLICATE);
    } else if (throwOf < share.duplicate + share.amended) {
      amend(first, random);
    } else if (throwOf < share.duplicate + share.amended + share.withdrawn) {
      emit(RecordEdits.withdrawn(first, later(first, 2, 12, random)), Tally.Kind.WITHDRAWAL);
    }
    if (random.chance(share.bad)) {
      emit(spoil(first, later(first, 0, 0, random) + 1000, random), Tally.Kind.BAD);
    }
  }

  private void emit(Emission emission, Tally.Kind kind) {
    if (emission != null) {
      out.accept(emission.as(kind));
    }
  }

  private static long later(Emission first, int least, int most, SeededRandom random) {
    return first.knownAt() + random.between(least, most) * 86_400_000L;
  }

  private void amend(Emission first, SeededRandom random) {
    long knownAt = later(first, 3, 10, random);
    Emission next = null;
    if (first.record() instanceof LayoffReport report) {
      LayoffStage stage = report.getStages().get(0);
      long persons = Math.max(1, stage.getPersons() - random.between(1, 2));
      LayoffStage fewer = new LayoffStage(stage.getEffectiveDate(), persons);
      next = RecordEdits.amended(first, knownAt, "stages", List.of(fewer));
    } else if (first.record() instanceof InsuranceClaim claim) {
      long persons = claim.getPeriodDays() == null ? 1 : claim.getPersons() + random.between(0, 2);
      next = RecordEdits.amended(first, knownAt, "persons", persons, "reason", "CONTRACT_ENDED");
    } else if (first.record() instanceof EmployerRegisterEntry row) {
      next = RecordEdits.amended(first, knownAt, "headcount", row.getHeadcount() + 1);
    } else if (first.record() instanceof AreaBase base) {
      next = RecordEdits.amended(first, knownAt, "value", base.getValue() + 10);
    }
    emit(next, Tally.Kind.AMENDMENT);
  }

  private static Emission spoil(Emission first, long knownAt, SeededRandom random) {
    SpecificRecord record = first.record();
    if (record instanceof LayoffReport report) {
      String id = report.getReportId() + "-X";
      return switch (random.between(0, 2)) {
        case 0 -> {
          String code = CreditCode.spoiled(report.getEmployerId());
          yield RecordEdits.again(first, knownAt, "report_id", id, "employer_id", code);
        }
        case 1 -> RecordEdits.again(first, knownAt, "report_id", id, "region", UNKNOWN_REGION);
        default -> {
          LocalDate wrongCentury = report.getStages().get(0).getEffectiveDate().minusYears(100);
          LayoffStage stage = new LayoffStage(wrongCentury, 5L);
          yield RecordEdits.again(first, knownAt, "report_id", id, "stages", List.of(stage));
        }
      };
    }
    if (record instanceof InsuranceClaim claim) {
      String id = claim.getClaimId() + "-X";
      return random.chance(0.5)
          ? RecordEdits.again(first, knownAt, "claim_id", id, "persons", -1L)
          : RecordEdits.again(first, knownAt, "claim_id", id, "region", UNKNOWN_REGION);
    }
    if (record instanceof EmployerRegisterEntry row) {
      return RecordEdits.again(
          first, knownAt, "employer_id", CreditCode.spoiled(row.getEmployerId()));
    }
    return null;
  }

  private record Share(double duplicate, double amended, double withdrawn, double bad) {
    static Share of(Feed feed) {
      return switch (feed) {
        case LAYOFFS -> new Share(0.02, 0.04, 0.02, 0.02);
        case CLAIMS -> new Share(0.004, 0.015, 0.002, 0.002);
        case EMPLOYERS -> new Share(0.0002, 0.0004, 0, 0.0001);
        case BASES -> new Share(0.01, 0.05, 0, 0);
        case SURVEY, RATES -> new Share(0.002, 0, 0, 0);
      };
    }
  }
}
