package org.fengsui.intake.stream;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;

/** The cells of a record by column; columns are named as fields, but that of the key groups. */
public final class RecordCells {
  private static final String GROUPS = "groups";
  private static final String GROUP = "group";

  private RecordCells() {}

  /** The cells of a record; a field without a column has none. */
  public static Map<String, String> of(SpecificRecordBase record, Columns columns) {
    Map<String, String> cells = new HashMap<>();
    for (Schema.Field field : record.getSchema().getFields()) {
      String column = field.name().equals(GROUPS) ? GROUP : field.name();
      if (columns.all().contains(column) && stated(record, column)) {
        cells.put(column, cell(column, record.get(field.pos())));
      }
    }
    return cells;
  }

  /** A revision that the record does not state has no cell. */
  private static boolean stated(SpecificRecordBase record, String column) {
    Schema.Field field = record.getSchema().getField(StreamDefinition.STATED);
    return !column.equals("revision")
        || field == null
        || Boolean.TRUE.equals(record.get(field.pos()));
  }

  private static String cell(String column, Object value) {
    return switch (column) {
      case GROUP ->
          ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining(";"));
      case "month" -> YearMonth.from((LocalDate) value).toString();
      default -> text(value);
    };
  }

  /** A value as files write it; empty for null. */
  public static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return value instanceof Instant instant ? instant.toString() : value.toString();
  }
}
