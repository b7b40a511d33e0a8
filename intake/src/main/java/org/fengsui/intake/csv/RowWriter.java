package org.fengsui.intake.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.LayoffStage;

/** The cells of a record by column; columns are named as fields, with a few exceptions. */
final class RowWriter {
  private RowWriter() {}

  static Map<String, String> cells(SpecificRecord record) {
    Map<String, String> cells = new HashMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      Object value = record.get(field.pos());
      switch (field.name()) {
        case "stages" -> stages((LayoffReport) record, cells);
        case "groups" -> cells.put("group", joined((List<?>) value));
        case "month" -> cells.put("month", YearMonth.from((LocalDate) value).toString());
        case "industry_edition", "release_at" -> {
          // The CSV has no such column.
        }
        default -> cells.put(field.name(), text(value));
      }
    }
    return cells;
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return value instanceof Instant instant ? instant.toString() : value.toString();
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(";"));
  }

  private static void stages(LayoffReport report, Map<String, String> cells) {
    List<LayoffStage> stages = report.getStages();
    if (stages.size() == 1) {
      cells.put("effective_date", text(stages.get(0).getEffectiveDate()));
      cells.put("affected", text(stages.get(0).getPersons()));
    } else {
      cells.put(
          "stages",
          stages.stream()
              .map(s -> text(s.getEffectiveDate()) + ":" + text(s.getPersons()))
              .collect(Collectors.joining(";")));
    }
  }
}
