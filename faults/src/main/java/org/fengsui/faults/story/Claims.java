package org.fengsui.faults.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.backtest.scenario.SeededRandom;
import org.fengsui.faults.story.Employers.Employer;

/** Initial claims of a story, counted by employer and numbered; some are counted again. */
final class Claims {
  static final String HEADER =
      "claim_id,revision,status,kind,persons,employer_id,region,reference_date,reported_at";

  private static final int A_DAY = 3;

  private final SeededRandom random;
  private final Employers employers;
  private final List<Claim> claims = new ArrayList<>();
  private int number;

  private record Claim(String id, int revision, Employer employer, LocalDate on) {}

  Claims(SeededRandom random, Employers employers) {
    this.random = random;
    this.employers = employers;
  }

  /** Rows of one day, each later than the one before. */
  List<String> of(LocalDate day) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < A_DAY; i++) {
      boolean again = !claims.isEmpty() && random.chance(0.1);
      int at = again ? claims.size() - 1 - random.between(0, Math.min(claims.size() - 1, 30)) : -1;
      Claim claim = again ? again(at) : counted(day);
      rows.add(
          "%s,%d,%s,INITIAL,%d,%s,%s,%s,%s"
              .formatted(
                  claim.id(),
                  claim.revision(),
                  again ? "AMENDED" : "FILED",
                  random.between(1, random.chance(0.8) ? 12 : 60),
                  claim.employer().code(),
                  claim.employer().county(),
                  claim.on(),
                  Story.at(day, 5_000 * i + random.between(50, 4_950))));
    }
    return rows;
  }

  private Claim counted(LocalDate day) {
    // few employers have most of the claims
    int of =
        random.chance(0.6) ? random.between(0, 4) : random.between(0, employers.all().size() - 1);
    Claim claim = new Claim("K%06d".formatted(++number), 1, employers.all().get(of), day);
    claims.add(claim);
    return claim;
  }

  private Claim again(int at) {
    Claim before = claims.get(at);
    Claim claim = new Claim(before.id(), before.revision() + 1, before.employer(), before.on());
    claims.set(at, claim);
    return claim;
  }
}
