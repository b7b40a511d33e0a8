package org.fengsui.benchmarks.windows;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by report: an amendment becomes the difference to what the report said before, on the day
 * on which it first said something.
 */
final class Amended
    extends KeyedProcessFunction<
        String, Tuple5<String, String, Integer, Long, Long>, Tuple4<String, Integer, Long, Long>> {
  /** Report, county, day, persons, local milliseconds. */
  static final TypeInformation<Tuple5<String, String, Integer, Long, Long>> TYPE =
      Types.TUPLE(Types.STRING, Types.STRING, Types.INT, Types.LONG, Types.LONG);

  private static final long serialVersionUID = 1L;
  private transient ValueState<Tuple2<Integer, Long>> before;

  @Override
  public void open(OpenContext context) {
    before =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("before", Types.TUPLE(Types.INT, Types.LONG)));
  }

  @Override
  public void processElement(
      Tuple5<String, String, Integer, Long, Long> next,
      Context context,
      Collector<Tuple4<String, Integer, Long, Long>> out)
      throws Exception {
    Tuple2<Integer, Long> said = before.value();
    if (said == null) {
      before.update(Tuple2.of(next.f2, next.f3));
      out.collect(Tuple4.of(next.f1, next.f2, next.f3, next.f4));
    } else {
      long difference = next.f3 - said.f1;
      before.update(Tuple2.of(said.f0, next.f3));
      out.collect(Tuple4.of(next.f1, said.f0, difference, next.f4));
    }
  }
}
