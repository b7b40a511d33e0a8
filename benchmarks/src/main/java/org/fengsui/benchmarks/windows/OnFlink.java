package org.fengsui.benchmarks.windows;

import java.util.List;
import java.util.Map;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.benchmarks.measure.Backend;
import org.fengsui.benchmarks.measure.Preloaded;
import org.fengsui.benchmarks.measure.Run;
import org.fengsui.benchmarks.measure.Stopwatch;

/**
 * A contestant that is a job on a cluster in this JVM.
 *
 * @param name its name
 * @param when when it answers
 * @param cannot what it does not do
 * @param reports encoded
 * @param parallelism of everything
 * @param job builds it
 */
record OnFlink(String name, When when, String cannot, byte[][] reports, int parallelism, Job job)
    implements Asked {

  /** Builds a job up to its messages. */
  @FunctionalInterface
  interface Job {
    /** Reads {@link Notices} and gives messages. */
    DataStream<Tuple4<String, Integer, Boolean, Long>> build(
        StreamExecutionEnvironment env, int count);
  }

  @Override
  public Run run() throws Exception {
    StreamExecutionEnvironment env = Backend.HEAP.environment(parallelism);
    Configuration relaxed = new Configuration();
    relaxed.set(PipelineOptions.AUTO_GENERATE_UIDS, true); // SQL names its operators itself
    env.configure(relaxed);
    Preloaded.set(reports);
    job.build(env, reports.length).sinkTo(new Answers.AnswerSink());
    Answers.reset();
    Stopwatch.reset();
    env.execute(name);
    return Stopwatch.read(reports.length)
        .with(Map.of("messages", (double) Answers.taken().size() / reports.length));
  }

  @Override
  public List<Crossing> answer() {
    return Answers.taken();
  }
}
