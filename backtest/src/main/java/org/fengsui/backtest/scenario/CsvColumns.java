package org.fengsui.backtest.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;

/** The columns of each stream's CSV file (docs/data-formats.md) and a record's cells in them. */
final class CsvColumns {
  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  private CsvColumns() {}

  /** Names of the columns of a stream's file, in order. */
  static List<String> of(Feed feed) {
    String names =
        switch (feed) {
          case LAYOFFS ->
              "report_id,revision,status,employer_id,employer_name,site_id,region,industry,cause,"
                  + "affected,workforce,notice_date,effective_date,stages,source,reported_at";
          case CLAIMS ->
              "claim_id,revision,status,kind,persons,employer_id,region,industry,reason,group,"
                  + "claimant,reference_date,period_days,source,reported_at";
          case SURVEY ->
              "response_id,revision,month,region,stratum,psu,weight,activity,residence,age,sex,"
                  + "education,in_school,group,employment_form,hours,wage,source,reported_at";
          case RATES -> "region,measure,basis,month,value,revision,unit,source,reported_at";
          case EMPLOYERS ->
              "employer_id,name,region,industry,headcount,base_positions,status,successor_id,"
                  + "watch,as_of,revision,source,reported_at";
          case BASES -> "region,measure,period_start,value,revision,reported_at";
        };
    return List.of(names.split(",", -1));
  }

  /** Text of a record in a column; empty: not given. */
  static String cell(SpecificRecord record, String column) {
    return switch (column) {
      case "affected", "effective_date", "stages" -> stages((LayoffReport) record, column);
      case "group" ->
          ((List<?>) Post.get(record, "groups"))
              .stream().map(Object::toString).collect(Collectors.joining(";"));
      case "month" -> Post.get(record, column).toString().substring(0, 7);
      default -> text(Post.get(record, column));
    };
  }

  private static String text(Object value) {
    if (value instanceof Instant instant) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(OFFSET));
    }
    return value == null ? "" : value.toString();
  }

  private static String stages(LayoffReport report, String column) {
    List<LayoffStage> stages = report.getStages();
    boolean several = stages.size() > 1;
    return switch (column) {
      case "stages" ->
          several
              ? stages.stream()
                  .map(s -> text(s.getEffectiveDate()) + ":" + text(s.getPersons()))
                  .collect(Collectors.joining(";"))
              : "";
      case "affected" -> several ? "" : text(stages.get(0).getPersons());
      default -> several ? "" : text(date(stages.get(0)));
    };
  }

  private static LocalDate date(LayoffStage stage) {
    return stage.getEffectiveDate();
  }
}
