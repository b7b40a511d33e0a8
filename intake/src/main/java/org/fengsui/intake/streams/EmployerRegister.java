package org.fengsui.intake.streams;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.intake.stream.Cells;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Columns;
import org.fengsui.intake.stream.Contribution;
import org.fengsui.intake.stream.Occasion;
import org.fengsui.intake.stream.Places;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.RecordIds;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.EmployerStatus;
import org.fengsui.schemas.Topics;

/** Facts of employers and their payrolls. A row goes to its employer. */
final class EmployerRegister implements StreamDefinition<EmployerRegisterEntry> {
  private static final Columns COLUMNS =
      Columns.of(
          "employers",
          "employer_id,name,region,industry,headcount,base_positions,status,successor_id,watch,as_of,"
              + "revision,source,reported_at",
          "employer_id,as_of");

  @Override
  public String topic() {
    return Topics.EMPLOYER_REGISTER;
  }

  @Override
  public Class<EmployerRegisterEntry> record() {
    return EmployerRegisterEntry.class;
  }

  @Override
  public FactKind order() {
    return FactKind.REGISTER;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public boolean monthly() {
    return true;
  }

  @Override
  public EmployerRegisterEntry read(Cells row) {
    EmployerStatus status = row.code("status", EmployerStatus.class);
    Boolean watch = row.flag("watch");
    return EmployerRegisterEntry.newBuilder()
        .setEmployerId(row.text("employer_id", ""))
        .setName(row.text("name"))
        .setRegion(row.text("region"))
        .setIndustry(row.text("industry"))
        .setHeadcount(row.count("headcount"))
        .setBasePositions(row.count("base_positions"))
        .setStatus(status == null ? EmployerStatus.ACTIVE : status)
        .setSuccessorId(row.text("successor_id"))
        .setWatch(watch != null && watch)
        .setAsOf(Cells.need(row.date("as_of"), "as_of", Reason.MISSING_DATE))
        .setRevision(row.revision())
        .setRevisionStated(row.statesRevision())
        .setSource(row.text("source"))
        .setReportedAt(row.instant("reported_at"))
        .build();
  }

  @Override
  public String id(EmployerRegisterEntry row) {
    return RecordIds.joined(
        row.getEmployerId(), row.getAsOf(), row.getSource() == null ? "" : row.getSource().strip());
  }

  @Override
  public Instant reportedAt(EmployerRegisterEntry row) {
    return row.getReportedAt();
  }

  @Override
  public String source(EmployerRegisterEntry row) {
    return row.getSource();
  }

  @Override
  public LocalDate knownOn(EmployerRegisterEntry row) {
    return row.getAsOf().plusDays(1);
  }

  @Override
  public int lastDay(EmployerRegisterEntry row) {
    return (int) row.getAsOf().toEpochDay();
  }

  @Override
  public Checked check(EmployerRegisterEntry row, Checks checks) {
    return RegisterCheck.check(this, row, checks);
  }

  @Override
  public List<Contribution> facts(EmployerRegisterEntry row, Places places, Occasion occasion) {
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
            occasion.published());
    return List.of(new Contribution(ScopeKey.employer(row.getEmployerId()), fact));
  }
}
