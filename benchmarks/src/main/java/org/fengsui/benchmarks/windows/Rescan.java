package org.fengsui.benchmarks.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The pattern of Flink's fraud-detection demo, written again: all events of a key by their instant
 * in a map state; each event walks over all of them and adds up those in its window; a timer takes
 * them out.
 */
final class Rescan
    extends KeyedProcessFunction<
        String, Tuple4<String, Integer, Long, Long>, Tuple4<String, Integer, Boolean, Long>> {
  private static final long serialVersionUID = 1L;

  private final Question question;
  private transient MapState<Long, List<Long>> events;
  private transient ValueState<Boolean> on;

  Rescan(Question question) {
    this.question = question;
  }

  @Override
  public void open(OpenContext context) {
    events =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("events", Types.LONG, Types.LIST(Types.LONG)));
    on = getRuntimeContext().getState(new ValueStateDescriptor<>("on", Types.BOOLEAN));
  }

  @Override
  public void processElement(
      Tuple4<String, Integer, Long, Long> next,
      Context context,
      Collector<Tuple4<String, Integer, Boolean, Long>> out)
      throws Exception {
    List<Long> same = events.get(next.f3);
    List<Long> all = same == null ? new ArrayList<>() : same;
    all.add(next.f2);
    events.put(next.f3, all);
    context.timerService().registerEventTimeTimer(next.f3 + question.days() * Notices.DAY);
    long from = (next.f1 - question.days() + 1L) * Notices.DAY;
    long sum = 0;
    for (Map.Entry<Long, List<Long>> event : events.entries()) {
      if (event.getKey() >= from && event.getKey() <= next.f3) {
        for (long persons : event.getValue()) {
          sum += persons;
        }
      }
    }
    boolean now = sum >= question.line();
    if (now != Boolean.TRUE.equals(on.value())) {
      on.update(now);
      out.collect(Tuple4.of(next.f0, next.f1, now, sum));
    }
  }

  @Override
  public void onTimer(
      long timestamp, OnTimerContext context, Collector<Tuple4<String, Integer, Boolean, Long>> out)
      throws Exception {
    events.remove(timestamp - question.days() * Notices.DAY);
  }
}
