package org.fengsui.alerts.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.yaml.YamlList;
import org.fengsui.yaml.YamlNode;
import org.fengsui.yaml.YamlScalar;

/** Reads simple values out of {@link Fields}; what does not fit is reported at its line. */
final class Scalars {
  private static final Pattern SPAN = Pattern.compile("(0|[1-9][0-9]{0,3})([dwm])");
  private static final int SHOWN = 80;

  /** Most characters of a text for people; the longest shipped has 170. */
  private static final int LONGEST_TEXT = 4_000;

  /** Years that a date or instant of a rule may lie in: far within what every clock can count. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2200;
  private final Fields fields;
  private final Problems problems;

  Scalars(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** A value as a fault shows it: its beginning is enough to find it. */
  static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }

  /** Text of a key, or null when it is absent or not text. */
  String text(String key) {
    return textOf(fields.node(key), fields.pathOf(key));
  }

  String requiredText(String key) {
    String text = textOf(fields.required(key), fields.pathOf(key));
    if (text != null && text.isBlank()) {
      fields.problem(key, "不能为空", "must not be empty");
    }
    return text;
  }

  private String bounded(String key) {
    String text = requiredText(key);
    if (text != null && text.length() > LONGEST_TEXT) {
      fields.problem(
          key,
          "超过 " + LONGEST_TEXT + " 个字；请精简",
          "is longer than " + LONGEST_TEXT + " characters: shorten it");
    }
    return text;
  }

  String textOf(YamlNode node, String path) {
    if (node == null) {
      return null;
    }
    if (node instanceof YamlScalar scalar) {
      return scalar.value().strip();
    }
    problems.add(node, path, "应为单个值", "must be a single value");
    return null;
  }

  /** Whole number of a key within bounds, or {@code absent}. */
  int number(String key, int absent, int least, int most) {
    String text = text(key);
    if (text == null) {
      return absent;
    }
    if (text.matches("[0-9]{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    fields.problem(
        key,
        "应为 " + least + " 至 " + most + " 的整数，不是“" + shown(text) + "”",
        "must be a whole number from " + least + " to " + most + ", not '" + shown(text) + "'");
    return absent;
  }

  /** Days of a span such as 7d, 13w (91) or 1m (31), or {@code absent}. */
  int days(String key, int absent) {
    String text = text(key);
    if (text == null) {
      return absent;
    }
    Matcher m = SPAN.matcher(text);
    if (!m.matches()) {
      fields.problem(
          key,
          "应写成 7d、13w 或 1m，不是“" + shown(text) + "”",
          "must look like 7d, 13w or 1m, not '" + shown(text) + "'");
      return absent;
    }
    int unit = "d".equals(m.group(2)) ? 1 : "w".equals(m.group(2)) ? 7 : 31;
    return Integer.parseInt(m.group(1)) * unit;
  }

  /** Civil date of a key, or null. */
  LocalDate date(String key) {
    String text = text(key);
    try {
      LocalDate date = text == null ? null : LocalDate.parse(text);
      return date == null || near(date.getYear()) ? date : tooFar(key, text, null);
    } catch (DateTimeException e) {
      fields.problem(
          key,
          "应为日期，如 2026-03-01，不是“" + shown(text) + "”",
          "must be a date such as 2026-03-01, not '" + shown(text) + "'");
      return null;
    }
  }

  /** Instant of a key, or null. */
  Instant instant(String key) {
    String text = text(key);
    try {
      OffsetDateTime at = text == null ? null : OffsetDateTime.parse(text);
      Instant instant = at == null ? null : at.toInstant();
      return at == null || near(at.getYear()) ? instant : tooFar(key, text, null);
    } catch (DateTimeException e) {
      fields.problem(
          key,
          "应为带时区的时刻，如 2026-03-01T00:00:00+08:00，不是“" + shown(text) + "”",
          "must be an instant with its offset, such as 2026-03-01T00:00:00+08:00, not '"
              + shown(text)
              + "'");
      return null;
    }
  }

  /** Whether a year is one that every clock can count in. */
  static boolean near(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private <T> T tooFar(String key, String text, T none) {
    fields.problem(
        key,
        "年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间，不是“" + shown(text) + "”",
        "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR + ", not '" + shown(text) + "'");
    return none;
  }

  /** Words of a key that holds one value or a list; empty when absent. */
  List<String> words(String key) {
    List<String> words = new ArrayList<>();
    YamlNode node = fields.node(key);
    List<YamlNode> parts = node instanceof YamlList s ? s.items() : new ArrayList<>();
    if (node instanceof YamlScalar) {
      parts = List.of(node);
    } else if (node != null && !(node instanceof YamlList)) {
      fields.problem(key, "应为一个值或列表", "must be one value or a list");
    }
    for (YamlNode part : parts) {
      String word = textOf(part, fields.pathOf(key));
      if (word != null && words.contains(word)) {
        problems.add(
            part,
            fields.pathOf(key),
            "“" + shown(word) + "”重复",
            "'" + shown(word) + "' is given twice");
      } else if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  /** A text in both languages; both are required once the key is there. */
  Text bilingual(String key, boolean required) {
    YamlNode node = required ? fields.required(key) : fields.node(key);
    if (node == null) {
      return Text.EMPTY;
    }
    Fields inner = new Fields(node, fields.pathOf(key), problems);
    Scalars read = new Scalars(inner, problems);
    String zh = read.bounded("zh");
    String en = read.bounded("en");
    inner.close();
    return new Text(zh == null ? "" : zh, en == null ? "" : en);
  }

  /** A mapping of free keys to single values; empty when absent. */
  Map<String, String> map(String key) {
    YamlNode node = fields.node(key);
    Map<String, String> found = new LinkedHashMap<>();
    if (node != null) {
      Fields inner = new Fields(node, fields.pathOf(key), problems);
      for (String name : inner.keys()) {
        String value = textOf(inner.node(name), inner.pathOf(name));
        if (value != null) {
          found.put(name, value);
        }
      }
    }
    return found;
  }
}
