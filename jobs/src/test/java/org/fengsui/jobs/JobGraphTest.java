package org.fengsui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.jobs.operators.Ordering;
import org.fengsui.jobs.testing.History;
import org.fengsui.jobs.testing.ListSinks;
import org.fengsui.jobs.testing.ListSources;
import org.junit.jupiter.api.Test;

class JobGraphTest {
  private static StreamGraph graph(int parallelism) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(JobConfig.strict());
    env.setParallelism(parallelism);
    PackParts parts = History.ningxia();
    EarlyWarningPipeline.build(
        env,
        new JobPlan(parts, Ordering.replay(History.end()), false),
        new ListSources("graph" + parallelism, parts, List.of(), 1),
        new ListSinks("graph" + parallelism));
    return env.getStreamGraph();
  }

  @Test
  void everyOperatorFollowsTheParallelismOfTheJob() {
    for (int parallelism : new int[] {1, 3, 7}) {
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
  void recordsAndFactsAreSpreadByTheirOwnKeys() throws Exception {
    StreamGraph graph = graph(2);
    Set<String> keyed = Set.of("Employers", "Areas, industries, sources");
    List<StreamNode> stages =
        graph.getStreamNodes().stream().filter(n -> keyed.contains(n.getOperatorName())).toList();
    assertThat(stages).hasSize(2);
    for (StreamNode stage : stages) {
      assertThat(stage.getStatePartitioners()[0]).isNotNull();
    }
    assertThat(ScopeKey.employer("a")).isNotEqualTo(ScopeKey.employer("b"));
  }
}
