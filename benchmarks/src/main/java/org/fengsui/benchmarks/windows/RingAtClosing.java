package org.fengsui.benchmarks.windows;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** The ring that answers when a day is over: one timer a county and day. */
final class RingAtClosing
    extends KeyedProcessFunction<
        String, Tuple4<String, Integer, Long, Long>, Tuple4<String, Integer, Boolean, Long>> {
  private static final long serialVersionUID = 1L;
  private static final int CELLS = 512;
  private static final int LATEST = CELLS;
  private static final int SUM = CELLS + 1;
  private static final int ON = CELLS + 2;

  /** The day that closes next; 0: none. */
  private static final int NEXT = CELLS + 3;

  private final Question question;
  private transient ValueState<long[]> state;

  RingAtClosing(Question question) {
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
      ring = new long[CELLS + 4];
    }
    if (ring[NEXT] == 0 || day < ring[NEXT]) {
      // an earlier day than the first seen may still come: two readers drift apart
      ring[NEXT] = day;
      wake(context, day);
    }
    ring[LATEST] = Math.max(ring[LATEST], day);
    ring[cell(day)] += next.f2;
    state.update(ring);
  }

  @Override
  public void onTimer(
      long timestamp, OnTimerContext context, Collector<Tuple4<String, Integer, Boolean, Long>> out)
      throws Exception {
    int day = (int) (timestamp / Notices.DAY);
    long[] ring = state.value();
    if (day != ring[NEXT]) {
      return;
    }
    int leaving = cell(day - (long) question.days());
    ring[SUM] += ring[cell(day)] - ring[leaving];
    ring[leaving] = 0;
    long on = ring[SUM] >= question.line() ? 1 : 0;
    if (on != ring[ON]) {
      ring[ON] = on;
      out.collect(Tuple4.of(context.getCurrentKey(), day, on == 1, ring[SUM]));
    }
    boolean more = day < ring[LATEST] + question.days();
    ring[NEXT] = more ? day + 1 : 0;
    if (more) {
      wake(context, day + 1);
    }
    state.update(ring);
  }

  private static void wake(Context context, int day) {
    context.timerService().registerEventTimeTimer((day + 1L) * Notices.DAY - 1);
  }

  private static int cell(long day) {
    return (int) (day & (CELLS - 1));
  }
}
