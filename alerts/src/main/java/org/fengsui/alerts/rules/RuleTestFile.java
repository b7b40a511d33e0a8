package org.fengsui.alerts.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlList;
import org.fengsui.yaml.YamlNode;
import org.fengsui.yaml.YamlReader;

/**
 * Tests of one rule as data: rows in the columns of the CSV files, by stream, and the messages that
 * must follow, no more and no fewer.
 *
 * @param rule id of the rule under test
 * @param cases its cases
 */
public record RuleTestFile(String rule, List<Case> cases) {
  /** Copies the cases. */
  public RuleTestFile {
    cases = List.copyOf(cases);
  }

  /**
   * One case.
   *
   * @param name what it shows
   * @param line line in the file
   * @param rows rows by stream, each by column
   * @param until instant to which the clock runs; null: the last known time
   * @param expected messages in the order of alerts.jsonl
   */
  public record Case(
      String name,
      int line,
      Map<String, List<Map<String, String>>> rows,
      Instant until,
      List<Expected> expected) {}

  /**
   * One message expected. Whatever is null or empty is not compared.
   *
   * @param line line in the file
   * @param fields fields by name: at, type, level, by, scope, group, onset, sequence, start, end
   * @param flags flags that must be among those of the message
   */
  public record Expected(int line, Map<String, String> fields, List<String> flags) {}

  /**
   * Reads a file.
   *
   * @param streams streams that rows may be of, named as their CSV files
   * @throws IllegalArgumentException with file, line, key and reason of everything wrong
   */
  public static RuleTestFile parse(String file, String yaml, List<String> streams) {
    Problems problems = new Problems(file);
    RuleTestFile read = new RuleTestFile("", List.of());
    try {
      read = new Reader(problems, streams).file(YamlReader.read(file, yaml));
    } catch (YamlFault e) {
      problems.add(e);
    }
    if (!problems.none()) {
      throw new IllegalArgumentException(
          String.join("\n", problems.list().stream().map(RuleProblem::toString).toList()));
    }
    return read;
  }

  /** Reads the parts of one file. */
  private static final class Reader {
    private static final List<String> COMPARED =
        List.of("at", "type", "level", "by", "scope", "group", "onset", "sequence", "start", "end");

    private final Problems problems;
    private final List<String> streams;
    private final Map<String, Map<String, String>> defaults = new TreeMap<>();

    Reader(Problems problems, List<String> streams) {
      this.problems = problems;
      this.streams = streams;
    }

    RuleTestFile file(YamlNode root) {
      Fields fields = new Fields(root, "", problems);
      String rule = new Scalars(fields, problems).requiredText("rule");
      YamlNode given = fields.node("defaults");
      if (given != null) {
        Fields inner = new Fields(given, "defaults", problems);
        streams.forEach(s -> defaults.put(s, new Scalars(inner, problems).map(s)));
        inner.close();
      }
      List<Case> cases = new ArrayList<>();
      for (YamlNode node : list(fields.required("tests"), "tests")) {
        cases.add(oneCase(node));
      }
      fields.close();
      return new RuleTestFile(rule, cases);
    }

    private List<YamlNode> list(YamlNode node, String path) {
      if (node instanceof YamlList sequence) {
        return sequence.items();
      }
      if (node != null) {
        problems.add(node, path, "应为列表", "must be a list");
      }
      return List.of();
    }

    private Case oneCase(YamlNode node) {
      Fields fields = new Fields(node, "tests", problems);
      Scalars read = new Scalars(fields, problems);
      Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
      for (String stream : streams) {
        List<Map<String, String>> ofStream = new ArrayList<>();
        for (YamlNode row : list(fields.node(stream), stream)) {
          ofStream.add(row(stream, row));
        }
        rows.put(stream, ofStream);
      }
      String name = read.requiredText("name");
      Instant until = read.instant("until");
      List<Expected> expected = new ArrayList<>();
      for (YamlNode each : list(fields.required("expect"), "expect")) {
        expected.add(expected(each));
      }
      fields.close();
      return new Case(name, node.line(), rows, until, expected);
    }

    private Map<String, String> row(String stream, YamlNode node) {
      Map<String, String> row = new LinkedHashMap<>(defaults.getOrDefault(stream, Map.of()));
      Fields fields = new Fields(node, stream, problems);
      Scalars read = new Scalars(fields, problems);
      for (String column : fields.keys()) {
        row.put(column, read.text(column));
      }
      return row;
    }

    private Expected expected(YamlNode node) {
      Fields fields = new Fields(node, "expect", problems);
      Scalars read = new Scalars(fields, problems);
      Map<String, String> compared = new LinkedHashMap<>();
      for (String name : COMPARED) {
        String value = read.text(name);
        if (value != null) {
          compared.put(name, value);
        }
      }
      List<String> flags = read.words("flags");
      fields.required("at");
      fields.required("type");
      fields.close();
      return new Expected(node.line(), compared, flags);
    }
  }
}
