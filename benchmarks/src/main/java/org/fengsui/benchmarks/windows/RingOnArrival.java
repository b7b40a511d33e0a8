package org.fengsui.benchmarks.windows;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The window by hand: one cell a day and the running sum of the newest days, in one array a county.
 * A report adds to its cell and to the sum; the first report of a later day takes from the sum what
 * leaves the window.
 */
final class RingOnArrival
    extends KeyedProcessFunction<
        String, Tuple4<String, Integer, Long, Long>, Tuple4<String, Integer, Boolean, Long>> {
  private static final long serialVersionUID = 1L;

  /** Cells; more than the window and what one reader may be ahead of the other. */
  private static final int CELLS = 512;

  private static final int NEWEST = CELLS;
  private static final int SUM = CELLS + 1;
  private static final int ON = CELLS + 2;

  private final Question question;
  private transient ValueState<long[]> state;

  RingOnArrival(Question question) {
    this.question = question;
  }

  @Override
  public void open(OpenContext context) {
    state =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "ring", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement(
      Tuple4<String, Integer, Long, Long> next,
      Context context,
      Collector<Tuple4<String, Integer, Boolean, Long>> out)
      throws Exception {
    int day = next.f1;
    long[] ring = state.value();
    if (ring == null) {
      ring = new long[CELLS + 3];
      ring[NEWEST] = day;
    }
    for (long d = ring[NEWEST] + 1; d <= day; d++) {
      ring[SUM] -= ring[cell(d - question.days())];
      ring[cell(d)] = 0;
      ring[NEWEST] = d;
    }
    if (day > ring[NEWEST] - question.days()) {
      ring[cell(day)] += next.f2;
      ring[SUM] += next.f2;
    }
    long on = ring[SUM] >= question.line() ? 1 : 0;
    if (on != ring[ON]) {
      ring[ON] = on;
      out.collect(Tuple4.of(next.f0, (int) ring[NEWEST], on == 1, ring[SUM]));
    }
    state.update(ring);
  }

  private static int cell(long day) {
    return (int) (day & (CELLS - 1));
  }
}
