package org.fengsui.alerts.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.RuleMode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one rule from YAML, or says for each thing wrong in which line and key it stands and why.
 * The format is described in docs/rules.md. Immutable and safe to share between threads.
 */
public final class RuleParser {
  /** Shape of an option's name; which options exist is the indicators' affair. */
  private static final String OPTION = "[a-z][a-z0-9_]*";

  private final Predicate<String> knownIndicator;

  /** A parser that knows the indicators of {@link Indicators}. */
  public RuleParser() {
    this(name -> Indicators.find(name) != null);
  }

  /** A parser that knows the indicators that {@code knownIndicator} accepts. */
  public RuleParser(Predicate<String> knownIndicator) {
    this.knownIndicator = knownIndicator;
  }

  /**
   * The rule, or what is wrong.
   *
   * @param rule the rule; null when there are problems
   * @param problems what is wrong, in the order of the file; empty when there is a rule
   */
  public record Result(Rule rule, List<RuleProblem> problems) {
    /** Copies the problems. */
    public Result {
      problems = List.copyOf(problems);
    }

    /**
     * The rule.
     *
     * @throws IllegalArgumentException with all problems, when there are any
     */
    public Rule orThrow() {
      if (rule == null) {
        throw new IllegalArgumentException(
            String.join("\n", problems.stream().map(RuleProblem::toString).toList()));
      }
      return rule;
    }
  }

  /**
   * Reads a rule.
   *
   * @param file name of the file, for the problems
   * @param yaml its text
   */
  public Result parse(String file, String yaml) {
    Problems problems = new Problems(file);
    Node root = compose(yaml, problems);
    Rule rule = root == null ? null : rule(root, problems);
    return new Result(problems.none() ? rule : null, problems.list());
  }

  private static Node compose(String yaml, Problems problems) {
    try {
      LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
      Node root = new Compose(settings).composeString(yaml).orElse(null);
      if (root == null) {
        problems.add(0, "", "文件是空的", "the file is empty");
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(line, "", "不是合法的 YAML：" + e.getProblem(), "is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(0, "", "不是合法的 YAML：" + e.getMessage(), "is not YAML: " + e.getMessage());
    }
    return null;
  }

  private Rule rule(Node root, Problems problems) {
    Fields fields = new Fields(root, "", problems);
    Scalars read = new Scalars(fields, problems);
    String id = id(read, fields);
    int version = read.number("version", 0, 1, 1_000_000);
    fields.required("version");
    Text title = read.bilingual("title", true);
    Text source = read.bilingual("source", true);
    String indicator = indicator(read, fields);
    ScopeFields scope = ScopeFields.read(fields, problems);
    WindowFields window = WindowFields.read(fields, problems, indicator, scope.kinds());
    Map<String, String> options = options(read, fields);
    Condition test = test(fields, indicator, problems);
    if (test != null && id != null) {
      options.putIfAbsent("rule", id);
    }
    ConditionParser conditions = new ConditionParser(knownIndicator, scope.kinds(), problems);
    Map<String, List<RuleLevel>> levels =
        new LevelParser(conditions, problems).parse(fields.required("levels"), scope.kinds());
    Lifecycle lifecycle = lifecycle(read, window.main());
    ActiveSpan active = ActiveSpan.read(fields, problems);
    Rule rule =
        new Rule(
            id,
            version,
            read.instant("valid_from"),
            title,
            source,
            indicator,
            window.main(),
            options,
            scope.groups(),
            scope.regions(),
            scope.industries(),
            levels,
            test,
            lifecycle,
            mode(read, fields),
            active.from(),
            active.to(),
            read.text("owner"),
            read.text("author"),
            read.text("approved_by"),
            window.byKind());
    fields.close();
    return rule;
  }

  private static String id(Scalars read, Fields fields) {
    String id = read.requiredText("id");
    if (id != null && !id.matches("[a-z][a-z0-9-]{0,63}")) {
      fields.problem(
          "id",
          "只能用小写字母、数字和连字符，以字母开头，最长 64",
          "must be lower-case letters, digits and hyphens, begin with a letter, at most 64");
    }
    return id;
  }

  private String indicator(Scalars read, Fields fields) {
    String name = read.requiredText("indicator");
    if (name != null && !knownIndicator.test(name)) {
      fields.problem("indicator", "未知的指标“" + name + "”", "unknown indicator '" + name + "'");
    }
    return name;
  }

  private static Map<String, String> options(Scalars read, Fields fields) {
    Map<String, String> options = read.map("options");
    for (String name : options.keySet()) {
      if (!name.matches(OPTION)) {
        fields.problem("options", "选项名“" + name + "”不合规", "'" + name + "' is no name of an option");
      }
    }
    return options;
  }

  private Condition test(Fields fields, String indicator, Problems problems) {
    boolean counts = "layoffs.enterprises".equals(indicator);
    Node node = counts ? fields.required("test") : fields.node("test");
    if (node == null) {
      return null;
    }
    if (!counts) {
      fields.problem(
          "test",
          "只有指标 layoffs.enterprises 有逐户检验",
          "only the indicator layoffs.enterprises has a per-employer test");
    }
    return new ConditionParser(knownIndicator, Set.of(), problems).parse(node, "test", null);
  }

  private static Lifecycle lifecycle(Scalars read, Window window) {
    int keep = window.unit() == PeriodUnit.MONTH ? 31 : 7;
    return new Lifecycle(
        read.days("keep", keep),
        read.days("start_after", -1),
        read.days("end_after", 0),
        read.days("min_duration", 0),
        read.days("cooldown", 0),
        read.number("flapping_limit", 0, 0, 1000),
        read.number("min_records", 0, 0, 1_000_000_000));
  }

  private static RuleMode mode(Scalars read, Fields fields) {
    String text = read.text("mode");
    List<String> known = Arrays.stream(RuleMode.values()).map(RuleMode::name).toList();
    if (text != null && !known.contains(text)) {
      fields.problem("mode", "应为 " + known + " 之一，不是“" + text + "”", "must be one of " + known);
      return RuleMode.LIVE;
    }
    return text == null ? RuleMode.LIVE : RuleMode.valueOf(text);
  }
}
