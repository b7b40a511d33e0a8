package org.fengsui.benchmarks.windows;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.tuple.Tuple4;
import org.fengsui.benchmarks.measure.Stopwatch;

/** The messages of the run in this JVM: there are few, so that all are kept and compared. */
final class Answers {
  /** County, day, on, persons. */
  static final TypeInformation<Tuple4<String, Integer, Boolean, Long>> TYPE =
      Types.TUPLE(Types.STRING, Types.INT, Types.BOOLEAN, Types.LONG);

  private static final Queue<Crossing> TAKEN = new ConcurrentLinkedQueue<>();

  private Answers() {}

  /** Before a run. */
  static void reset() {
    TAKEN.clear();
  }

  /** A message. */
  static void add(Crossing crossing) {
    TAKEN.add(crossing);
  }

  /** Those of the run, by county and day, in the order of each county. */
  static List<Crossing> taken() {
    return TAKEN.stream()
        .sorted(Comparator.comparing(Crossing::county).thenComparingInt(Crossing::day))
        .toList();
  }

  /** Takes messages from a job. */
  static final class AnswerSink implements Sink<Tuple4<String, Integer, Boolean, Long>> {
    private static final long serialVersionUID = 1L;

    @Override
    public SinkWriter<Tuple4<String, Integer, Boolean, Long>> createWriter(
        WriterInitContext context) {
      return new SinkWriter<>() {
        @Override
        public void write(Tuple4<String, Integer, Boolean, Long> next, Context where) {
          add(new Crossing(next.f0, next.f1, next.f2, next.f3));
        }

        @Override
        public void flush(boolean endOfInput) {
          if (endOfInput) {
            Stopwatch.end();
          }
        }

        @Override
        public void close() {}
      };
    }
  }
}
