package org.fengsui.alerts.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.fengsui.indicators.Indicators;
import org.fengsui.indicators.definition.IndicatorDefinition;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.indicators.time.Window;
import org.fengsui.schemas.RuleMode;
import org.fengsui.yaml.LikelyWord;
import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlNode;
import org.fengsui.yaml.YamlReader;

/**
 * Reads one rule from YAML, or says for each thing wrong in which line and key it stands and why.
 * The format is described in docs/rules.md. Immutable and safe to share between threads.
 */
public final class RuleParser {
  /** Shape of a rule's id. */
  public static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  /** Highest number of a version. */
  public static final int LAST_VERSION = 1_000_000;

  /** Most characters of a rule: its texts travel in every message that it causes. */
  public static final int LONGEST = 32 * 1024;

  private final Predicate<String> knownIndicator;
  private final RuleWords words;

  /** A parser that knows the indicators of {@link Indicators} but no place. */
  public RuleParser() {
    this(name -> Indicators.find(name) != null);
  }

  /** A parser that knows the indicators that {@code knownIndicator} accepts, but no place. */
  public RuleParser(Predicate<String> knownIndicator) {
    this(knownIndicator, null);
  }

  /** A parser that also refuses scopes, groups and codes that the place does not have. */
  public RuleParser(RuleWords words) {
    this(name -> Indicators.find(name) != null, words);
  }

  private RuleParser(Predicate<String> knownIndicator, RuleWords words) {
    this.knownIndicator = knownIndicator;
    this.words = words;
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
    YamlNode root = compose(file, yaml, problems);
    Rule rule = root == null ? null : rule(root, problems);
    return new Result(problems.none() ? rule : null, problems.list());
  }

  private static YamlNode compose(String file, String yaml, Problems problems) {
    try {
      if (yaml.length() > LONGEST) {
        throw new YamlFault(
            file,
            0,
            "",
            "超过 " + LONGEST + " 个字符；一条规则不需要这么长，请精简",
            "is longer than " + LONGEST + " characters: no rule needs that, shorten it");
      }
      return YamlReader.read(file, yaml);
    } catch (YamlFault e) {
      problems.add(e);
      return null;
    }
  }

  private Rule rule(YamlNode root, Problems problems) {
    Fields fields = new Fields(root, "", problems);
    Scalars read = new Scalars(fields, problems);
    Head head = head(read, fields);
    Subject subject = subject(read, fields, problems, head.id());
    Map<String, List<RuleLevel>> levels = levels(fields, problems, subject.scope());
    if (words != null) {
      GroupCheck.check(fields, subject.indicator(), subject.scope().groups(), levels);
    }
    Lifecycle lifecycle = lifecycle(read, subject.window().main());
    ActiveSpan active = ActiveSpan.read(fields, problems);
    Rule rule = rule(head, subject, levels, lifecycle, active, read, fields);
    fields.close();
    return rule;
  }

  /** What names a rule. */
  private record Head(String id, int version, Text title, Text source) {}

  private static Head head(Scalars read, Fields fields) {
    String id = id(read, fields);
    int version = read.number("version", 0, 1, LAST_VERSION);
    fields.required("version");
    return new Head(id, version, read.bilingual("title", true), read.bilingual("source", true));
  }

  /** What a rule looks at. */
  private record Subject(
      String indicator,
      ScopeFields scope,
      WindowFields window,
      Map<String, String> options,
      Condition test) {}

  private Subject subject(Scalars read, Fields fields, Problems problems, String id) {
    String indicator = indicator(read, fields);
    ScopeFields scope = ScopeFields.read(fields, problems, words);
    WindowFields window = WindowFields.read(fields, problems, indicator, scope.kinds());
    Map<String, String> options = OptionFields.read(fields, problems, knownIndicator);
    Condition test = test(fields, indicator, problems);
    if (test != null && id != null) {
      options.putIfAbsent("rule", id);
    }
    return new Subject(indicator, scope, window, options, test);
  }

  private Map<String, List<RuleLevel>> levels(Fields fields, Problems problems, ScopeFields scope) {
    ConditionParser conditions = new ConditionParser(knownIndicator, scope.kinds(), problems);
    return new LevelParser(conditions, problems).parse(fields.required("levels"), scope.kinds());
  }

  private static Rule rule(
      Head head,
      Subject subject,
      Map<String, List<RuleLevel>> levels,
      Lifecycle lifecycle,
      ActiveSpan active,
      Scalars read,
      Fields fields) {
    return new Rule(
        head.id(),
        head.version(),
        read.instant("valid_from"),
        head.title(),
        head.source(),
        subject.indicator(),
        subject.window().main(),
        subject.options(),
        subject.scope().groups(),
        subject.scope().regions(),
        subject.scope().industries(),
        levels,
        subject.test(),
        lifecycle,
        mode(read, fields),
        active.from(),
        active.to(),
        read.text("owner"),
        read.text("author"),
        read.text("approved_by"),
        subject.window().byKind());
  }

  private static String id(Scalars read, Fields fields) {
    String id = read.requiredText("id");
    if (id != null && !ID.matcher(id).matches()) {
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
      Set<String> known = Indicators.names();
      String shown = Scalars.shown(name);
      fields.problem(
          "indicator",
          "未知的指标“" + shown + "”" + LikelyWord.zh(name, known),
          "unknown indicator '" + shown + "'" + LikelyWord.en(name, known));
    }
    return name;
  }

  private Condition test(Fields fields, String indicator, Problems problems) {
    IndicatorDefinition known = indicator == null ? null : Indicators.definition(indicator);
    boolean counts = known != null && known.countsEmployers();
    YamlNode node = counts ? fields.required("test") : fields.node("test");
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
