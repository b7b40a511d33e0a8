package org.fengsui.console.export;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lays a record out as cells, named as its fields are in JSON. A record within becomes several
 * columns, {@code title_zh}; a list becomes one cell, its parts by spaces.
 */
final class Cells {
  /** What spreadsheets take for the beginning of a formula, in both widths. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Cells() {}

  /** Names of the columns of a type. */
  static List<String> names(Class<? extends Record> type) {
    return names(type, "");
  }

  private static List<String> names(Class<?> type, String prefix) {
    List<String> found = new ArrayList<>();
    for (RecordComponent c : type.getRecordComponents()) {
      if (c.getType().isRecord()) {
        found.addAll(names(c.getType(), prefix + c.getName() + "_"));
      } else {
        found.add(prefix + c.getName());
      }
    }
    return found;
  }

  /** Cells of a record. */
  static List<Object> of(Record row) {
    List<Object> found = new ArrayList<>();
    add(row, row.getClass(), found);
    return found;
  }

  private static void add(Object row, Class<?> type, List<Object> found) {
    for (RecordComponent c : type.getRecordComponents()) {
      Object value = row == null ? null : value(c, row);
      if (c.getType().isRecord()) {
        add(value, c.getType(), found);
      } else {
        found.add(cell(value));
      }
    }
  }

  private static Object value(RecordComponent c, Object row) {
    try {
      return c.getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("fields of exported records are public", e);
    }
  }

  /** A cell: numbers and truths as they are, everything else as harmless text. */
  static Object cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Collection<?> parts) {
      return harmless(
          parts.stream().map(String::valueOf).sorted().collect(Collectors.joining(" ")));
    }
    return harmless(value.toString());
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
