package org.fengsui.alerts.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.schemas.ThresholdRule;

/** Carries rules as the record of the topic threshold-rules, the YAML word for word. */
public final class RuleCodec {
  private RuleCodec() {}

  /** The record of a rule whose YAML text is {@code yaml}. */
  public static ThresholdRule encode(Rule rule, String yaml) {
    return ThresholdRule.newBuilder()
        .setRuleId(rule.id())
        .setVersion(rule.version())
        .setValidFrom(rule.validFrom())
        .setYaml(yaml)
        .setAuthor(rule.author())
        .setApprovedBy(rule.approvedBy())
        .setDeleted(false)
        .build();
  }

  /**
   * Reads the rule back. Who approved it and since when it holds may be said by the record alone; a
   * deleted version becomes a rule without levels, which applies nowhere.
   */
  public static RuleParser.Result decode(ThresholdRule wire, RuleParser parser) {
    String file = Scalars.shown(wire.getRuleId()) + "@" + wire.getVersion();
    RuleParser.Result read = parser.parse(file, wire.getYaml());
    if (read.rule() == null) {
      return read;
    }
    List<RuleProblem> problems = new ArrayList<>();
    compare(file, "id", wire.getRuleId(), read.rule().id(), problems);
    if (!wire.getDeleted()) {
      compare(file, "version", wire.getVersion(), read.rule().version(), problems);
    }
    bounds(file, wire, problems);
    return problems.isEmpty()
        ? new RuleParser.Result(merge(wire, read.rule()), List.of())
        : new RuleParser.Result(null, problems);
  }

  /** What the record alone may say must keep the bounds of the file's keys. */
  private static void bounds(String file, ThresholdRule wire, List<RuleProblem> problems) {
    int version = wire.getVersion();
    if (version < 1 || version > RuleParser.LAST_VERSION) {
      Text reason = new Text("版本号应为 1 至 1000000", "must be 1 to 1,000,000");
      problems.add(new RuleProblem(file, 0, "version", reason));
    }
    Instant from = wire.getValidFrom();
    if (from != null && !Scalars.near(from.atZone(ZoneOffset.UTC).getYear())) {
      Text reason = new Text("年份应在 1900 至 2200 之间", "must lie in the years 1900 to 2200");
      problems.add(new RuleProblem(file, 0, "valid_from", reason));
    }
  }

  private static void compare(
      String file, String key, Object wire, Object yaml, List<RuleProblem> problems) {
    if (!wire.equals(yaml)) {
      Text reason =
          new Text(
              "消息写的是“" + Scalars.shown(wire.toString()) + "”，YAML 写的是“" + yaml + "”",
              "the message says '" + Scalars.shown(wire.toString()) + "', its YAML '" + yaml + "'");
      problems.add(new RuleProblem(file, 0, key, reason));
    }
  }

  private static Rule merge(ThresholdRule wire, Rule r) {
    Instant from = wire.getValidFrom() != null ? wire.getValidFrom() : r.validFrom();
    Map<String, List<RuleLevel>> levels = wire.getDeleted() ? Map.of() : r.levels();
    String author = wire.getAuthor() != null ? wire.getAuthor() : r.author();
    String approver = wire.getApprovedBy() != null ? wire.getApprovedBy() : r.approvedBy();
    return new Rule(
        r.id(),
        wire.getVersion(),
        from,
        r.title(),
        r.source(),
        r.indicator(),
        r.window(),
        r.options(),
        r.groups(),
        r.regions(),
        r.industries(),
        levels,
        r.test(),
        r.lifecycle(),
        r.mode(),
        r.activeFrom(),
        r.activeTo(),
        r.owner(),
        author,
        approver,
        r.windows());
  }
}
