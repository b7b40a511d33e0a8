package org.fengsui.benchmarks.windows;

import java.time.Duration;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.WindowedStream;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.triggers.TriggerResult;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Flink's own sliding windows: each report goes into as many windows as the window has days. */
final class Sliding {
  /** Persons, and the latest day of a report among them. */
  private static final TypeInformation<Tuple2<Long, Integer>> SUM =
      Types.TUPLE(Types.LONG, Types.INT);

  private Sliding() {}

  /** Answers when windows end, or at each report too. */
  static DataStream<Tuple4<String, Integer, Boolean, Long>> of(
      DataStream<Tuple4<String, Integer, Long, Long>> notices, Question question, boolean each) {
    WindowedStream<Tuple4<String, Integer, Long, Long>, String, TimeWindow> windows =
        notices
            .keyBy(n -> n.f0, Types.STRING)
            .window(
                SlidingEventTimeWindows.of(Duration.ofDays(question.days()), Duration.ofDays(1)));
    if (each) {
      windows = windows.trigger(new AtEachReport());
    }
    return windows.aggregate(
        new Persons(), new OverTheLine(question, each), SUM, SUM, Answers.TYPE);
  }

  private static final class Persons
      implements AggregateFunction<
          Tuple4<String, Integer, Long, Long>, Tuple2<Long, Integer>, Tuple2<Long, Integer>> {
    private static final long serialVersionUID = 1L;

    @Override
    public Tuple2<Long, Integer> createAccumulator() {
      return Tuple2.of(0L, 0);
    }

    @Override
    public Tuple2<Long, Integer> add(
        Tuple4<String, Integer, Long, Long> next, Tuple2<Long, Integer> sum) {
      sum.f0 += next.f2;
      sum.f1 = Math.max(sum.f1, next.f1);
      return sum;
    }

    @Override
    public Tuple2<Long, Integer> getResult(Tuple2<Long, Integer> sum) {
      return sum;
    }

    @Override
    public Tuple2<Long, Integer> merge(Tuple2<Long, Integer> one, Tuple2<Long, Integer> other) {
      return Tuple2.of(one.f0 + other.f0, Math.max(one.f1, other.f1));
    }
  }

  /** Compares the newest window of a county with the line. */
  private static final class OverTheLine
      extends ProcessWindowFunction<
          Tuple2<Long, Integer>, Tuple4<String, Integer, Boolean, Long>, String, TimeWindow> {
    private static final long serialVersionUID = 1L;
    private static final ValueStateDescriptor<Boolean> ON =
        new ValueStateDescriptor<>("on", Types.BOOLEAN);
    private static final ValueStateDescriptor<Long> NEWEST =
        new ValueStateDescriptor<>("newest", Types.LONG);

    private final Question question;
    private final boolean each;

    OverTheLine(Question question, boolean each) {
      this.question = question;
      this.each = each;
    }

    @Override
    public void process(
        String county,
        Context context,
        Iterable<Tuple2<Long, Integer>> sums,
        Collector<Tuple4<String, Integer, Boolean, Long>> out)
        throws Exception {
      long end = context.window().getEnd();
      Tuple2<Long, Integer> sum = sums.iterator().next();
      int day = (int) (end / Notices.DAY) - 1;
      if (each && sum.f1 < day) {
        return; // of the windows that a report is in, the question is about the one that ends first
      }
      ValueState<Long> newest = context.globalState().getState(NEWEST);
      Long latest = newest.value();
      if (latest != null && end < latest) {
        return;
      }
      if (latest == null || end > latest) {
        newest.update(end);
      }
      ValueState<Boolean> on = context.globalState().getState(ON);
      boolean now = sum.f0 >= question.line();
      if (now != Boolean.TRUE.equals(on.value())) {
        on.update(now);
        out.collect(Tuple4.of(county, day, now, sum.f0));
      }
    }
  }

  /** Fires each window that a report falls into, as a warning on arrival asks for. */
  private static final class AtEachReport extends Trigger<Object, TimeWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public TriggerResult onElement(
        Object element, long timestamp, TimeWindow window, TriggerContext context) {
      return TriggerResult.FIRE;
    }

    @Override
    public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
      return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) {
      return TriggerResult.CONTINUE;
    }

    @Override
    public void clear(TimeWindow window, TriggerContext context) {}
  }
}
