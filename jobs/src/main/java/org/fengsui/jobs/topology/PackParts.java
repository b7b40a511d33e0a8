package org.fengsui.jobs.topology;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.engine.RuleEngine;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.alerts.rules.RuleWords;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.revision.RevisionResolver;
import org.fengsui.intake.source.SourceActivityTracker;
import org.fengsui.jobs.operators.CoreParts;
import org.fengsui.jobs.rules.FileRule;
import org.fengsui.schemas.MessageStatus;

/**
 * The pure parts of a pack. The pack itself does not travel: each worker loads it once from where
 * {@code packs} says; rules travel as their YAML.
 */
public final class PackParts implements CoreParts {
  private static final long serialVersionUID = 1L;

  private final PackSource packs;
  private final TreeMap<String, String> ruleFiles;
  private final boolean live;
  private final MessageStatus status;
  private final boolean employerValues;
  private final int historyDays;
  private final ArrayList<FileRule> filesInForce = new ArrayList<>();
  private Long rulesChangedAt;
  private transient Pack pack;
  private transient RuleSet rules;

  /** Loads a pack, wherever it is asked to. */
  @FunctionalInterface
  public interface PackSource extends Supplier<Pack>, Serializable {}

  /**
   * The parts of a pack.
   *
   * @param packs loads the pack on each worker
   * @param ruleFiles YAML of the rules by file name; null: the rules of the pack
   * @param live whether the gate compares known times with the broker's clock
   * @param status status of the messages
   * @param employerValues whether indicator values of employers are published too
   */
  public PackParts(
      PackSource packs,
      Map<String, String> ruleFiles,
      boolean live,
      MessageStatus status,
      boolean employerValues) {
    this(packs, ruleFiles, live, status, employerValues, LatestRevision.HISTORY_DAYS);
  }

  private PackParts(
      PackSource packs,
      Map<String, String> ruleFiles,
      boolean live,
      MessageStatus status,
      boolean employerValues,
      int historyDays) {
    this.packs = packs;
    this.ruleFiles = ruleFiles == null ? null : new TreeMap<>(ruleFiles);
    this.live = live;
    this.status = status;
    this.employerValues = employerValues;
    this.historyDays = historyDays;
  }

  /** The same parts, which keep record ids for the largest {@code history_after} given. */
  public PackParts keepingFor(Collection<Duration> historyAfter) {
    long days = historyAfter.stream().mapToLong(Duration::toDays).max().orElse(0);
    return new PackParts(packs, ruleFiles, live, status, employerValues, Math.toIntExact(days) + 1);
  }

  /**
   * The same parts with the rule versions that hold after a start.
   *
   * @param inForce every version of a file, with the instant since which it holds
   * @param changedAt when one of them comes into force at this start, else null
   */
  public PackParts with(List<FileRule> inForce, Instant changedAt) {
    PackParts parts = new PackParts(packs, ruleFiles, live, status, employerValues, historyDays);
    parts.filesInForce.addAll(inForce);
    parts.rulesChangedAt = changedAt == null ? null : changedAt.toEpochMilli();
    return parts;
  }

  @Override
  public Long rulesChangedAt() {
    return rulesChangedAt;
  }

  /** The pack, loaded once in each copy of the parts. */
  public synchronized Pack pack() {
    if (pack == null) {
      pack = packs.get();
    }
    return pack;
  }

  @Override
  public Gate gate() {
    return new RecordGate(pack(), live ? GateOptions.LIVE : GateOptions.REPLAY);
  }

  @Override
  public LatestRevision revisions() {
    return new RevisionResolver(pack());
  }

  @Override
  public int historyDays() {
    return historyDays;
  }

  @Override
  public SourceActivityTracker activity() {
    return new SourceActivityTracker(pack());
  }

  @Override
  public List<ExpectedSource> expectedSources() {
    return pack().jurisdiction().sources();
  }

  @Override
  public KeyEngine engine() {
    return new RuleEngine(pack().jurisdiction(), status, employerValues, live);
  }

  @Override
  public RuleParser ruleParser() {
    return new RuleParser(RuleWords.of(pack().jurisdiction()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException naming file, line, key and reason of every faulty rule
   */
  @Override
  public synchronized RuleSet rules() {
    if (rules == null) {
      RuleParser parser = ruleParser();
      List<Rule> all = new ArrayList<>();
      if (filesInForce.isEmpty()) {
        Map<String, String> files = ruleFiles == null ? pack().ruleFiles() : ruleFiles;
        files.forEach((file, yaml) -> all.add(parser.parse(file, yaml).orThrow()));
      } else {
        // accepted once, by an earlier release perhaps: must not be refused now
        RuleParser lenient = new RuleParser();
        filesInForce.forEach(file -> all.add(file.rule(lenient)));
      }
      rules = new RuleSet(all);
    }
    return rules;
  }

  @Override
  public ZoneId zone() {
    return pack().jurisdiction().zone();
  }
}
