package org.fengsui.intake.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.RecordStatus;

/** The cells of one row by column, read as values; an absent or empty cell is null. */
public final class Cells {
  /** What Java reads as a number besides, such as 5d, 0x1p3 and NaN, is a slip of the sender. */
  private static final Pattern FIGURE =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

  private final Map<String, String> cells;
  private final Notation notation;
  private int localTimes;

  /** Cells of a row in plain notation. */
  public Cells(Map<String, String> cells) {
    this(cells, Notation.PLAIN);
  }

  /** Cells of a row. */
  public Cells(Map<String, String> cells, Notation notation) {
    this.cells = cells;
    this.notation = notation;
  }

  /** Instants read so far that gave no offset and were taken to be in the zone of the pack. */
  public int localTimes() {
    return localTimes;
  }

  /** Refuses a cell. */
  public static RefusalException bad(
      Reason why, String column, String value, String zh, String en) {
    return new RefusalException(Problem.of(why, column, value, zh, en));
  }

  /** Text without surrounding blanks. */
  public String text(String column) {
    String cell = cells.get(column);
    return cell == null || cell.isBlank() ? null : cell.strip();
  }

  /** Text, or another when not given. */
  public String text(String column, String otherwise) {
    String text = text(column);
    return text == null ? otherwise : text;
  }

  /** A whole number, or null. */
  public Long count(String column) {
    return count(column, text(column));
  }

  /** The whole number of a text in a column, or null. */
  public static Long count(String column, String text) {
    try {
      return text == null ? null : WrittenNumbers.whole(text);
    } catch (NumberFormatException e) {
      throw bad(Reason.BAD_NUMBER, column, text, "不是整数", "is not a whole number");
    }
  }

  /** A whole number that fits an int, or null. */
  public Integer number(String column) {
    Long count = count(column);
    if (count != null && count.intValue() != count) {
      throw bad(Reason.IMPOSSIBLE_VALUE, column, text(column), "过大", "is too large");
    }
    return count == null ? null : count.intValue();
  }

  /** The revision; 1 when not given. */
  public int revision() {
    Integer revision = number("revision");
    return revision == null ? 1 : revision;
  }

  /** Whether the row states its revision. */
  public boolean statesRevision() {
    return text("revision") != null;
  }

  /** The status; FILED when not given. */
  public RecordStatus status() {
    RecordStatus status = code("status", RecordStatus.class);
    return status == null ? RecordStatus.FILED : status;
  }

  /** The text of a number with decimals, with a decimal point; not checked. Null: not given. */
  public String decimal(String column) {
    String text = text(column);
    return text == null ? null : WrittenNumbers.decimal(text, notation);
  }

  /** A finite number, or null. */
  public Double figure(String column) {
    String text = decimal(column);
    if (text == null) {
      return null;
    }
    if (!FIGURE.matcher(text).matches()) {
      throw bad(Reason.BAD_NUMBER, column, text, "不是数", "is not a number");
    }
    Double figure = Double.valueOf(text);
    if (figure.isInfinite()) {
      throw bad(Reason.BAD_NUMBER, column, text, "不是有限的数", "is not a finite number");
    }
    return figure;
  }

  /** A date, or null. */
  public LocalDate date(String column) {
    return date(column, text(column));
  }

  /** The date of a text in a column, or null. */
  public LocalDate date(String column, String text) {
    try {
      return text == null ? null : WrittenDates.date(text, notation.dates());
    } catch (DateTimeException e) {
      if (notation.dates() == null && WrittenDates.yearLast(text)) {
        throw bad(
            Reason.BAD_DATE,
            column,
            text,
            "的日和月次序不明，须用 --dates dmy 或 mdy 指明",
            "may begin with the day or the month, which --dates dmy or mdy decides");
      }
      throw bad(Reason.BAD_DATE, column, text, "不是日期", "is not a date");
    }
  }

  /** First day of a month. */
  public LocalDate month(String column) {
    String text = text(column);
    try {
      return text == null ? null : WrittenDates.month(text);
    } catch (DateTimeException e) {
      throw bad(Reason.BAD_MONTH, column, text, "不是月份", "is not a month");
    }
  }

  /** An instant, or null. */
  public Instant instant(String column) {
    String text = text(column);
    try {
      if (text == null) {
        return null;
      }
      Instant instant = WrittenDates.instant(text, notation.zone());
      localTimes += WrittenDates.local(text) ? 1 : 0;
      return instant;
    } catch (DateTimeException e) {
      throw bad(Reason.BAD_TIME, column, text, "不是带时区的时刻", "is not an instant with its offset");
    }
  }

  /** Yes or no, or null. */
  public Boolean flag(String column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default ->
          throw bad(Reason.UNKNOWN_CODE, column, text, "不是 true 或 false", "is not true or false");
    };
  }

  /** One of the codes of a type, or null. */
  public <E extends Enum<E>> E code(String column, Class<E> type) {
    return code(column, text(column), type);
  }

  private static <E extends Enum<E>> E code(String column, String text, Class<E> type) {
    if (text == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String known = Arrays.toString(type.getEnumConstants());
      throw bad(Reason.UNKNOWN_CODE, column, text, "不在 " + known + " 之中", "is none of " + known);
    }
  }

  /** The key groups. */
  public List<KeyGroup> groups() {
    List<KeyGroup> groups = new ArrayList<>();
    String text = text("group");
    if (text != null) {
      for (String one : text.split(";", -1)) {
        if (!one.isBlank()) {
          groups.add(code("group", one.strip(), KeyGroup.class));
        }
      }
    }
    return groups;
  }

  /** A value that must be given. */
  public static <V> V need(V value, String column, Reason missing) {
    if (value == null) {
      throw bad(missing, column, null, "没有填写", "is empty");
    }
    return value;
  }
}
