package org.fengsui.jobs.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.fengsui.jobs.config.JobConfig;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSources;
import org.fengsui.jobs.topology.EarlyWarningPipeline;
import org.fengsui.jobs.topology.JobPlan;
import org.fengsui.jobs.topology.OperatorIds;
import org.junit.jupiter.api.Test;

/** What the lanes add to the job graph; nothing connects. */
class KafkaSinksTest {
  private static final KafkaPlace PLACE = new KafkaPlace("nowhere:9092", "p.", "g", Map.of());
  private static final ReadBack READ_BACK = new ReadBack(ZoneOffset.UTC, ReadBack.MARGIN, 0);

  private static List<StreamNode> nodes(KafkaSinks sinks) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(JobConfig.strict());
    env.setParallelism(3);
    EarlyWarningPipeline.build(
        env,
        new JobPlan(History.live(), Ordering.onArrival(), true),
        new ListSources("lanes", History.live(), List.of(), 1),
        sinks);
    StreamGraph graph = env.getStreamGraph();
    return List.copyOf(graph.getStreamNodes());
  }

  private static List<String> uids(KafkaSinks sinks) {
    return nodes(sinks).stream().map(StreamNode::getTransformationUID).toList();
  }

  @Test
  void theReadBackHasItsOwnIdentitiesAndFollowsTheParallelismOfTheJob() {
    KafkaSinks sinks = new KafkaSinks(PLACE, true, true).with(READ_BACK);
    assertThat(uids(sinks))
        .contains(OperatorIds.FAST_LANE_SOURCE.uid(), OperatorIds.FAST_LANE_READ_BACK.uid())
        .doesNotContainNull();
    assertThat(nodes(sinks)).allMatch(node -> node.getParallelism() == 3);
  }

  @Test
  void aReplayAndAJobWithoutAFastLaneReadNothingBack() {
    for (KafkaSinks sinks :
        List.of(
            new KafkaSinks(PLACE, true, true),
            new KafkaSinks(PLACE, false, true).with(READ_BACK))) {
      assertThat(uids(sinks))
          .doesNotContain(
              OperatorIds.FAST_LANE_SOURCE.uid(), OperatorIds.FAST_LANE_READ_BACK.uid());
    }
  }
}
