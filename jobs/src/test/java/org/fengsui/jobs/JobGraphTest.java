package org.fengsui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.apache.flink.streaming.runtime.partitioner.GlobalPartitioner;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.revision.LatestRevision;
import org.fengsui.jobs.config.JobConfig;
import org.fengsui.jobs.kafka.ArrivalDeserializer;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSinks;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.PackParts;
import org.fengsui.jobs.types.Arrival;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;

class JobGraphTest {
  private static StreamGraph graph(int parallelism) {
    return graph(parallelism, Ordering.replay(History.end()));
  }

  private static StreamGraph graph(int parallelism, Ordering ordering) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(JobConfig.strict());
    env.setParallelism(parallelism);
    PackParts parts = History.ningxia();
    EarlyWarningPipeline.build(
        env,
        new JobPlan(parts, ordering, false),
        new ListSources("graph" + parallelism, parts, List.of(), 1),
        new ListSinks("graph" + parallelism));
    return env.getStreamGraph();
  }

  @Test
  void everyOperatorFollowsTheParallelismOfTheJob() {
    for (int parallelism : new int[] {1, 3, 7}) {
      assertThat(graph(parallelism, Ordering.onArrival()).getStreamNodes())
          .hasSizeGreaterThan(graph(parallelism).getStreamNodes().size())
          .allSatisfy(node -> assertThat(node.getParallelism()).isEqualTo(parallelism));
      assertThat(graph(parallelism).getStreamNodes())
          .isNotEmpty()
          .allSatisfy(node -> assertThat(node.getParallelism()).isEqualTo(parallelism));
    }
  }

  @Test
  void everyOperatorHasAnIdentityOfItsOwn() {
    List<String> uids =
        graph(2).getStreamNodes().stream().map(StreamNode::getTransformationUID).toList();
    assertThat(uids).doesNotContainNull().doesNotHaveDuplicates();
  }

  @Test
  void everyKeySelectorKeepsSamplesApart() throws Exception {
    Map<String, List<?>> samples =
        Map.of(
            OperatorIds.RULE_GATE.label(), rules(),
            OperatorIds.LATEST_REVISION.label(), arrivals(),
            OperatorIds.EMPLOYERS.label(), facts(ScopeKey.EMPLOYER::equals),
            OperatorIds.AREAS.label(), facts(by -> !by.equals(ScopeKey.EMPLOYER)));
    int keyed = 0;
    for (StreamNode node : graph(2).getStreamNodes()) {
      for (KeySelector<?, ?> selector : node.getStatePartitioners()) {
        if (selector != null) {
          keyed++;
          assertThat(samples).containsKey(node.getOperatorName());
          assertThat(keys(selector, samples.get(node.getOperatorName())))
              .as(node.getOperatorName())
              .hasSizeGreaterThan(1);
        }
      }
    }
    assertThat(keyed).isEqualTo(samples.size());
  }

  @Test
  void noRecordIsSentToOneSubtaskOnly() {
    StreamGraph live = graph(3, Ordering.onArrival());
    for (StreamNode node : live.getStreamNodes()) {
      for (StreamEdge edge : node.getInEdges()) {
        boolean heartbeat = node.getOperatorName().equals(OperatorIds.HEARTBEAT.label());
        assertThat(edge.getPartitioner() instanceof GlobalPartitioner<?>)
            .as(node.getOperatorName())
            .isEqualTo(heartbeat);
      }
    }
  }

  @SuppressWarnings("unchecked") // the node's selector takes what its input carries
  private static Set<Object> keys(KeySelector<?, ?> selector, List<?> samples) throws Exception {
    Set<Object> keys = new HashSet<>();
    for (Object sample : samples) {
      keys.add(((KeySelector<Object, Object>) selector).getKey(sample));
    }
    return keys;
  }

  private static List<ThresholdRule> rules() {
    return List.of(History.rule("layoff-employer", 2, null), History.rule("incident", 2, null));
  }

  private static List<Arrival> arrivals() {
    Gate gate = History.ningxia().gate();
    return History.layoffs(1, 20).stream().map(r -> ArrivalDeserializer.ask(gate, r)).toList();
  }

  private static List<KeyedFact> facts(Predicate<String> by) {
    LatestRevision book = History.ningxia().revisions();
    return arrivals().stream()
        .flatMap(a -> book.advance(null, a.accepted()).facts().stream())
        .filter(d -> by.test(d.to().by()))
        .toList();
  }
}
