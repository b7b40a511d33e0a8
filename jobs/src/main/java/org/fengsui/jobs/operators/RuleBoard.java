package org.fengsui.jobs.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleCodec;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleSet;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.ThresholdRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rule versions that a subtask knows: those the job started with and those that came since.
 * Versions are filed by id and number, so the order in which they arrive does not matter.
 */
final class RuleBoard {
  /** Rule versions that came since the start, by {@code id@version}. */
  static final MapStateDescriptor<String, ThresholdRule> VERSIONS =
      new MapStateDescriptor<>("rule-versions", Types.STRING, JobTypes.RULE);

  private static final Logger LOG = LoggerFactory.getLogger(RuleBoard.class);

  private final RuleSet start;
  private final BroadcastState<String, ThresholdRule> since;
  private final RuleParser parser = new RuleParser();
  private RuleSet rules;
  private long[] changes = {};

  RuleBoard(RuleSet start, BroadcastState<String, ThresholdRule> since) throws Exception {
    this.start = start;
    this.since = since;
    rebuild();
  }

  /**
   * A board that also knows the versions of the topic when it has none yet: at a first start, and
   * on the state of a release that kept no rules there.
   */
  static RuleBoard opened(
      RuleSet start, BroadcastState<String, ThresholdRule> since, RulesAtStart versions)
      throws Exception {
    boolean none = !since.immutableEntries().iterator().hasNext();
    RuleBoard board = new RuleBoard(start, since);
    if (none) {
      board.add(versions.accepted());
    }
    return board;
  }

  /** Files versions that the gate of rules has accepted; returns whether any of them is news. */
  boolean add(List<ThresholdRule> versions) throws Exception {
    boolean news = false;
    for (ThresholdRule version : versions) {
      String name = version.getRuleId() + '@' + version.getVersion();
      if (!version.equals(since.get(name))) {
        since.put(name, version);
        news = true;
      }
    }
    if (news) {
      rebuild();
    }
    return news;
  }

  private void rebuild() throws Exception {
    List<Rule> all = new ArrayList<>(start.all());
    for (var entry : since.immutableEntries()) {
      RuleParser.Result read = RuleCodec.decode(entry.getValue(), parser);
      if (read.rule() == null) {
        // An earlier release accepted what this one cannot read: the job goes on without it.
        LOG.error(
            "规则 {} 无法读取，不再生效，请发布新版本 / rule {} cannot be read and is out of force, push a new"
                + " version: {}",
            entry.getKey(),
            entry.getKey(),
            read.problems());
      } else {
        all.add(read.rule());
      }
    }
    rules = new RuleSet(all);
    changes =
        all.stream()
            .filter(r -> r.validFrom() != null)
            .mapToLong(r -> r.validFrom().toEpochMilli())
            .distinct()
            .sorted()
            .toArray();
  }

  RuleSet rules() {
    return rules;
  }

  /** The next instant after {@code millis} at which a version comes into force, or no such. */
  long nextAfter(long millis) {
    int at = Arrays.binarySearch(changes, millis);
    int next = at >= 0 ? at + 1 : -at - 1;
    return next < changes.length ? changes[next] : Long.MAX_VALUE;
  }
}
