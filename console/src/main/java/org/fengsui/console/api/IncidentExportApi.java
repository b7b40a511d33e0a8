package org.fengsui.console.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.Series;
import org.fengsui.console.incident.Act;
import org.fengsui.console.incident.Deadline;
import org.fengsui.console.incident.PlanStep;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to an incident or an area as CSV: what the same path shows without the ending. */
@RestController
public class IncidentExportApi {
  private final IncidentApi incidents;
  private final DeskApi desk;
  private final AreaApi areas;
  private final CsvAnswer csv;

  /** Exports of the lists of incidents and areas. */
  IncidentExportApi(IncidentApi incidents, DeskApi desk, AreaApi areas, CsvAnswer csv) {
    this.incidents = incidents;
    this.desk = desk;
    this.areas = areas;
    this.csv = csv;
  }

  /** A value with the series that it belongs to; see {@link Series} and {@link Series.Point}. */
  public record Value(
      String indicator,
      String scopeBy,
      String scopeKey,
      String group,
      String window,
      String basis,
      String ruleId,
      LocalDate period,
      String label,
      Double value,
      Double standardError,
      Long n,
      boolean open,
      boolean few) {
    static Value of(Series s, Series.Point p) {
      return new Value(
          s.indicator(),
          s.scopeBy(),
          s.scopeKey(),
          s.group(),
          s.window(),
          s.basis(),
          s.ruleId(),
          p.period(),
          p.label(),
          p.value(),
          p.standardError(),
          p.n(),
          p.open(),
          p.few());
    }
  }

  /** Its messages. */
  @GetMapping(path = "/api/incidents/{id}/messages.csv", produces = "text/csv")
  public void messages(
      Visitor visitor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<MessageRow> rows = incidents.lines(visitor, id).stream().map(MessageRow::of).toList();
    csv.write(MessageRow.class, rows::forEach, request, response);
  }

  /** What people did. */
  @GetMapping(path = "/api/incidents/{id}/acts.csv", produces = "text/csv")
  public void acts(
      Visitor visitor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    csv.write(Act.class, incidents.acts(visitor, id)::forEach, request, response);
  }

  /** The plan. */
  @GetMapping(path = "/api/incidents/{id}/plan.csv", produces = "text/csv")
  public void plan(
      Visitor visitor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    csv.write(PlanStep.class, desk.plan(visitor, id)::forEach, request, response);
  }

  /** What is due. */
  @GetMapping(path = "/api/incidents/{id}/deadlines.csv", produces = "text/csv")
  public void deadlines(
      Visitor visitor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    csv.write(Deadline.class, desk.deadlines(visitor, id)::forEach, request, response);
  }

  /** Indicator values of what an incident is about. */
  @GetMapping(path = "/api/incidents/{id}/series.csv", produces = "text/csv")
  public void series(
      Visitor visitor,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<Series> found = areas.ofIncident(visitor, id);
    csv.write(Value.class, row -> each(found, row), request, response);
  }

  /** Indicator values of an area. */
  @GetMapping(path = "/api/areas/{code}.csv", produces = "text/csv")
  public void area(
      Visitor visitor,
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    List<Series> found = areas.area(visitor, code).series();
    csv.write(Value.class, row -> each(found, row), request, response);
  }

  private static void each(List<Series> found, Consumer<Value> row) {
    found.forEach(s -> s.points().forEach(p -> row.accept(Value.of(s, p))));
  }
}
