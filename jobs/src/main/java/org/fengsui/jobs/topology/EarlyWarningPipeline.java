package org.fengsui.jobs.topology;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.operators.HeartbeatOperator;
import org.fengsui.jobs.operators.KeyEngineFactory;
import org.fengsui.jobs.operators.LatestRevisionFunction;
import org.fengsui.jobs.operators.RuleGateFunction;
import org.fengsui.jobs.operators.RuleHistory;
import org.fengsui.jobs.operators.Stage;
import org.fengsui.jobs.operators.Tags;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.jobs.types.HistoryTally;
import org.fengsui.jobs.types.JobTypes;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.ThresholdRule;

/**
 * The topology.
 *
 * <pre>
 * layoff-reports ──┐                                    ┌─ employers ─┬─ warnings ─► fast, exact lane
 * insurance-claims ┼─ gate ─ admit ── latest revision ──┤     │ facts ├─ shadows ──► shadow-alerts
 * survey …, clock ─┘           │             │          └─ areas ─────┴─ values ───► indicators
 *                    dead-letters, pulses late-records        ▲
 * threshold-rules ──── decode ──── rule gate ─── to every key ┴─────────────────────► rule-receipts
 * </pre>
 */
public final class EarlyWarningPipeline {
  private EarlyWarningPipeline() {}

  /** Builds the topology between sources and sinks. Nothing runs yet. */
  public static void build(
      StreamExecutionEnvironment env, JobPlan plan, Sources sources, Sinks sinks) {
    Intake.Admitted admitted = Intake.admitted(env, plan, sources);
    SingleOutputStreamOperator<ThresholdRule> decoded = Intake.decodedRules(env, sources);
    SingleOutputStreamOperator<ThresholdRule> rules = acceptedRules(decoded, plan);
    DataStream<Arrival> clocked = Intake.clocked(env, admitted.records(), plan, sources);
    RuleHistory versions = sources.ruleHistory();
    SingleOutputStreamOperator<KeyedFact> facts = latestRevisions(clocked, rules, versions, plan);

    KeyEngineFactory employerKeys = plan.keys(Stage.EMPLOYER, versions);
    KeyStage employers =
        KeyStage.add(env, toEmployers(facts), rules, employerKeys, OperatorIds.EMPLOYERS);
    DataStream<KeyedFact> forAreas = toAreas(facts).union(employers.derived());
    KeyEngineFactory areaKeys = plan.keys(Stage.AREA, versions);
    KeyStage areas = KeyStage.add(env, forAreas, rules, areaKeys, OperatorIds.AREAS);

    warnings(employers.warnings().union(areas.warnings()), sinks);
    sinks.values(areas.values(), OperatorIds.VALUE_SINK);
    sinks.values(employers.values(), OperatorIds.EMPLOYER_VALUE_SINK);
    sinks.deadLetters(
        admitted
            .refused()
            .union(
                decoded.getSideOutput(Tags.DEAD_LETTERS), facts.getSideOutput(Tags.DEAD_LETTERS)));
    sinks.lateRecords(facts.getSideOutput(Tags.LATE_RECORDS));
    sinks.receipts(rules.getSideOutput(Tags.RECEIPTS));
    if (!plan.ordering().bounded()) {
      DataStream<HistoryTally> history = facts.getSideOutput(Tags.HISTORY).union(areas.time());
      sinks.statuses(heartbeat(admitted.pulses(), history, plan));
    }
  }

  private static void warnings(DataStream<EarlyWarning> all, Sinks sinks) {
    sinks.warnings(OperatorIds.LIVE_WARNINGS.on(all.filter(w -> w.getMode() == RuleMode.LIVE)));
    sinks.shadows(OperatorIds.SHADOW_WARNINGS.on(all.filter(w -> w.getMode() == RuleMode.SHADOW)));
  }

  /** Pulses meet in one subtask; records do not pass there. */
  private static DataStream<JobStatus> heartbeat(
      DataStream<KeyedFact> pulses, DataStream<HistoryTally> history, JobPlan plan) {
    return OperatorIds.HEARTBEAT.on(
        pulses
            .global()
            .connect(history.global())
            .transform(
                OperatorIds.HEARTBEAT.label(),
                JobTypes.STATUS,
                new HeartbeatOperator(plan.parts(), plan.history())));
  }

  private static SingleOutputStreamOperator<ThresholdRule> acceptedRules(
      DataStream<ThresholdRule> decoded, JobPlan plan) {
    boolean live = !plan.ordering().bounded();
    return OperatorIds.RULE_GATE.on(
        decoded
            .keyBy(ThresholdRule::getRuleId)
            .process(new RuleGateFunction(plan.parts(), live, plan.fourEyes()), JobTypes.RULE));
  }

  private static SingleOutputStreamOperator<KeyedFact> latestRevisions(
      DataStream<Arrival> admitted,
      DataStream<ThresholdRule> rules,
      RuleHistory versions,
      JobPlan plan) {
    return OperatorIds.LATEST_REVISION.on(
        admitted
            .keyBy(LatestRevisionFunction::key)
            .connect(rules.broadcast(LatestRevisionFunction.RULES))
            .process(
                new LatestRevisionFunction(plan.parts(), plan.ordering(), plan.history())
                    .withRules(versions, plan.fourEyes()),
                JobTypes.KEYED_FACT));
  }

  private static DataStream<KeyedFact> toEmployers(DataStream<KeyedFact> facts) {
    return OperatorIds.TO_EMPLOYERS.on(facts.filter(f -> isEmployer(f.to())));
  }

  private static DataStream<KeyedFact> toAreas(DataStream<KeyedFact> facts) {
    return OperatorIds.TO_AREAS.on(facts.filter(f -> !isEmployer(f.to())));
  }

  private static boolean isEmployer(ScopeKey key) {
    return key.by().equals(ScopeKey.EMPLOYER);
  }
}
