package org.fengsui.jobs.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fengsui.alerts.rules.FourEyes;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleCodec;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.schemas.ThresholdRule;

/**
 * Which rule versions of files hold after a start: those of earlier starts, and those that this one
 * reads for the first time. Pure: what is remembered and what the topic holds is given.
 */
public final class RuleFilesAtStart {
  private final RuleParser parser = new RuleParser();
  private final Supplier<List<ThresholdRule>> topic;
  private final boolean fourEyes;
  private final Instant start;
  private final List<FileRule> inForce = new ArrayList<>();
  private final List<Text> notes = new ArrayList<>();
  private final Map<String, TreeMap<Integer, FileRule>> known = new HashMap<>();
  private boolean changed;

  private RuleFilesAtStart(Supplier<List<ThresholdRule>> topic, boolean fourEyes, Instant start) {
    this.topic = topic;
    this.fourEyes = fourEyes;
    this.start = start;
  }

  /**
   * What a start comes to.
   *
   * @param rules every version of a file that may hold, with the instant since which it does
   * @param changed whether this start reads a version that earlier ones did not
   * @param notes sentences for people
   */
  public record Result(List<FileRule> rules, boolean changed, List<Text> notes) {}

  /**
   * Decides.
   *
   * @param remembered versions of earlier starts; empty: this is the first, and all files count as
   *     approved and hold always
   * @param files texts of today's files by name, each of them a rule
   * @param topic versions on the topic threshold-rules; asked only where one must be approved
   * @param fourEyes whether ORANGE and RED need a second person
   * @param start wall clock of the start
   * @throws RefusedStartException if a text changed without its version, or a higher version that
   *     touches ORANGE or RED is approved nowhere
   */
  public static Result decide(
      List<FileRule> remembered,
      Map<String, String> files,
      Supplier<List<ThresholdRule>> topic,
      boolean fourEyes,
      Instant start)
      throws RefusedStartException {
    RuleFilesAtStart decision = new RuleFilesAtStart(topic, fourEyes, start);
    for (FileRule rule : remembered) {
      decision.remember(rule);
    }
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      decision.read(file.getKey(), file.getValue(), remembered.isEmpty());
    }
    decision.noteGone(files);
    return new Result(List.copyOf(decision.inForce), decision.changed, List.copyOf(decision.notes));
  }

  private void remember(FileRule file) {
    Rule rule = file.rule(parser);
    known.computeIfAbsent(rule.id(), id -> new TreeMap<>()).put(rule.version(), file);
    inForce.add(file);
  }

  private void read(String file, String yaml, boolean first) throws RefusedStartException {
    Rule rule = parser.parse(file, yaml).orThrow();
    TreeMap<Integer, FileRule> before = known.getOrDefault(rule.id(), new TreeMap<>());
    FileRule same = before.get(rule.version());
    if (same != null) {
      if (!same.yaml().strip().equals(yaml.strip())) {
        throw new RefusedStartException(RuleFileTexts.sameVersion(file, rule));
      }
    } else if (before.isEmpty()) {
      take(new FileRule(file, yaml, null), first);
    } else {
      another(file, yaml, rule, before);
    }
    if (!before.isEmpty() && before.lastKey() > rule.version()) {
      notes.add(RuleFileTexts.higherHolds(file, rule, before.lastKey()));
    }
  }

  private void another(String file, String yaml, Rule rule, NavigableMap<Integer, FileRule> before)
      throws RefusedStartException {
    if (before.lastKey() > rule.version()) {
      return; // an old text: the higher version stays in force
    }
    Rule inForceNow = before.lastEntry().getValue().rule(parser);
    if (fourEyes && FourEyes.touches(inForceNow, rule) && !approvedOnTopic(rule, yaml)) {
      throw new RefusedStartException(RuleFileTexts.notApproved(file, rule));
    }
    Instant says = rule.validFrom();
    take(new FileRule(file, yaml, says != null && says.isAfter(start) ? says : start), false);
    notes.add(RuleFileTexts.newVersion(file, rule));
  }

  private void take(FileRule rule, boolean first) {
    inForce.add(rule);
    changed = changed || !first;
  }

  private boolean approvedOnTopic(Rule rule, String yaml) {
    return topic.get().stream()
        .filter(v -> v.getRuleId().equals(rule.id()) && v.getVersion() == rule.version())
        .filter(v -> !v.getDeleted() && v.getYaml().strip().equals(yaml.strip()))
        .map(v -> RuleCodec.decode(v, parser))
        .anyMatch(read -> read.rule() != null && FourEyes.approvedByAnother(read.rule()));
  }

  private void noteGone(Map<String, String> files) {
    List<String> present =
        files.entrySet().stream()
            .map(f -> parser.parse(f.getKey(), f.getValue()).orThrow().id())
            .toList();
    known.keySet().stream()
        .filter(id -> !present.contains(id))
        .sorted(Comparator.naturalOrder())
        .forEach(id -> notes.add(RuleFileTexts.gone(id)));
  }
}
