package org.fengsui.intake.streams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.EmployerRegisterEntry;

/** Checks a row of the employer register. */
final class RegisterCheck {
  private RegisterCheck() {}

  static Checked check(
      StreamDefinition<EmployerRegisterEntry> stream, EmployerRegisterEntry row, Checks checks) {
    List<String> flags = new ArrayList<>();
    Checks.text("employer_id", row.getEmployerId(), Reason.MISSING_EMPLOYER);
    Checks.revision(row.getRevision());
    Checks.count("headcount", row.getHeadcount(), 0, Checks.MOST_PERSONS);
    Checks.count("base_positions", row.getBasePositions(), 0, Checks.MOST_PERSONS);
    String id = checks.employerId("employer_id", row.getEmployerId());
    String successor = checks.employerId("successor_id", row.getSuccessorId());
    boolean placed = row.getRegion() != null && !row.getRegion().isBlank();
    String region = placed ? checks.region(row.getRegion(), flags) : null;
    Instant known = checks.knownTime(stream, row);
    checks.date("as_of", row.getAsOf(), known);
    String industry = checks.industry(row.getIndustry(), null, flags);
    boolean same =
        id.equals(row.getEmployerId())
            && Objects.equals(successor, row.getSuccessorId())
            && Objects.equals(region, row.getRegion())
            && Objects.equals(industry, row.getIndustry());
    EmployerRegisterEntry current =
        same
            ? row
            : EmployerRegisterEntry.newBuilder(row)
                .setEmployerId(id)
                .setSuccessorId(successor)
                .setRegion(region)
                .setIndustry(industry)
                .build();
    return new Checked(stream.id(current), row.getRevision(), null, known, current, flags);
  }
}
