package org.fengsui.benchmarks.pipeline;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.fengsui.benchmarks.measure.MemorySource;
import org.fengsui.benchmarks.measure.Preloaded;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.UndecodableException;

/**
 * The least that a job on these records can do: decode, key by employer, add the persons to one sum
 * in state, and emit the sum. No validation, no revisions, no time, and only the two fields needed
 * travel between tasks.
 */
final class Floor {
  /** Name of its sink. */
  static final String SUMS = "floor-sums";

  private static final TypeInformation<Tuple2<String, Long>> PERSONS =
      Types.TUPLE(Types.STRING, Types.LONG);

  private Floor() {}

  /** Builds the job over encoded reports. */
  static void build(StreamExecutionEnvironment env, byte[][] reports) {
    MemorySource<Tuple2<String, Long>> source =
        new MemorySource<>(reports.length, env.getParallelism(), Floor::decoder);
    Preloaded.set(reports);
    env.fromSource(source, WatermarkStrategy.noWatermarks(), "floor-source", PERSONS)
        .uid("floor-source")
        .keyBy(t -> t.f0, Types.STRING)
        .process(new Sum(), Types.LONG)
        .uid("floor-sum")
        .sinkTo(new DiscardingSink<>(SUMS))
        .uid("floor-sink");
  }

  private static java.util.function.Function<Integer, Tuple2<String, Long>> decoder() {
    SingleObjectCodec<LayoffReport> codec = Codecs.layoffReports();
    return index -> {
      try {
        LayoffReport report = codec.decode(Preloaded.get(index));
        return Tuple2.of(report.getEmployerId(), report.getStages().get(0).getPersons());
      } catch (UndecodableException e) {
        throw new IllegalStateException("report " + index + " of the benchmark", e);
      }
    };
  }

  private static final class Sum extends KeyedProcessFunction<String, Tuple2<String, Long>, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Long> sum;

    @Override
    public void open(OpenContext context) {
      sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.LONG));
    }

    @Override
    public void processElement(Tuple2<String, Long> next, Context context, Collector<Long> out)
        throws Exception {
      Long before = sum.value();
      long now = (before == null ? 0 : before) + next.f1;
      sum.update(now);
      out.collect(now);
    }
  }
}
