package org.fengsui.benchmarks.pipeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import org.fengsui.alerts.engine.KeyEngine;
import org.fengsui.alerts.engine.WorkCounters;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.intake.source.SourceActivityTracker;
import org.fengsui.jobs.operators.CoreParts;

/** The parts of a pack, of whose engines the counters are remembered. */
final class CountedParts implements CoreParts {
  private static final long serialVersionUID = 1L;
  private static final Queue<WorkCounters> COUNTERS = new ConcurrentLinkedQueue<>();

  private final CoreParts parts;

  CountedParts(CoreParts parts) {
    this.parts = parts;
  }

  /** Before a run. */
  static void reset() {
    COUNTERS.clear();
  }

  /** Sum of one counter over all engines made since the reset; to be asked after the run. */
  static long sum(ToLongFunction<WorkCounters> counter) {
    return COUNTERS.stream().mapToLong(counter).sum();
  }

  @Override
  public KeyEngine engine() {
    KeyEngine engine = parts.engine();
    COUNTERS.add(engine.work());
    return engine;
  }

  @Override
  public Gate gate() {
    return parts.gate();
  }

  @Override
  public LatestRevision revisions() {
    return parts.revisions();
  }

  @Override
  public int historyDays() {
    return parts.historyDays();
  }

  @Override
  public SourceActivityTracker activity() {
    return parts.activity();
  }

  @Override
  public List<ExpectedSource> expectedSources() {
    return parts.expectedSources();
  }

  @Override
  public ZoneId zone() {
    return parts.zone();
  }

  @Override
  public RuleSet rules() {
    return parts.rules();
  }

  @Override
  public RuleParser ruleParser() {
    return parts.ruleParser();
  }

  @Override
  public Long rulesChangedAt() {
    return parts.rulesChangedAt();
  }
}
