package org.fengsui.benchmarks.windows;

import java.time.Duration;
import java.util.function.IntFunction;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.fengsui.benchmarks.measure.MemorySource;
import org.fengsui.benchmarks.measure.Preloaded;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.UndecodableException;

/**
 * What the contestants read: of each encoded report the county, the civil day on which it became
 * known, the persons, and the instant as milliseconds of local time, so that days of 24 h begin at
 * its multiples.
 */
final class Notices {
  /** A civil day, milliseconds. */
  static final long DAY = Duration.ofDays(1).toMillis();

  /** County, day, persons, local milliseconds. */
  static final TypeInformation<Tuple4<String, Integer, Long, Long>> TYPE =
      Types.TUPLE(Types.STRING, Types.INT, Types.LONG, Types.LONG);

  /** China is 8 hours ahead all year. */
  private static final long AHEAD = Duration.ofHours(8).toMillis();

  private Notices() {}

  /** Decoder of one thread; gets the bytes of a report. */
  static java.util.function.Function<byte[], LayoffReport> decoder() {
    SingleObjectCodec<LayoffReport> codec = Codecs.layoffReports();
    return bytes -> {
      try {
        return codec.decode(bytes);
      } catch (UndecodableException e) {
        throw new IllegalStateException("a report of the benchmark", e);
      }
    };
  }

  /** Instant at which a report became known, local milliseconds. */
  static long millis(LayoffReport report) {
    return report.getReportedAt().toEpochMilli() + AHEAD;
  }

  /** Its civil day. */
  static int day(LayoffReport report) {
    return (int) (millis(report) / DAY);
  }

  /** Its persons. */
  static long persons(LayoffReport report) {
    return report.getStages().get(0).getPersons();
  }

  /** All reports preloaded, with a watermark whenever a reader comes to another day. */
  static DataStream<Tuple4<String, Integer, Long, Long>> stream(
      StreamExecutionEnvironment env, int count) {
    return of(env, count, TYPE, Notices::notice, tuple -> tuple.f3);
  }

  /** The same with the day's begin as time, so that all reports of a day are of one instant. */
  static DataStream<Tuple4<String, Integer, Long, Long>> byDay(
      StreamExecutionEnvironment env, int count) {
    return of(env, count, TYPE, Notices::notice, tuple -> tuple.f1 * DAY);
  }

  /** Something else read of each report. */
  static <T> DataStream<T> of(
      StreamExecutionEnvironment env,
      int count,
      TypeInformation<T> type,
      Reading<T> reading,
      Time<T> time) {
    int readers = env.getParallelism();
    MemorySource<T> source = new MemorySource<>(count, readers, () -> decoding(reading));
    WatermarkStrategy<T> marks = context -> new Daily<>();
    return env.fromSource(
            source,
            marks.withTimestampAssigner((element, before) -> time.of(element)),
            "reports",
            type)
        .uid("reports");
  }

  private static <T> java.util.function.Function<Integer, T> decoding(Reading<T> reading) {
    java.util.function.Function<byte[], LayoffReport> decoder = decoder();
    IntFunction<T> one = index -> reading.read(decoder.apply(Preloaded.get(index)));
    return one::apply;
  }

  private static Tuple4<String, Integer, Long, Long> notice(LayoffReport report) {
    return Tuple4.of(report.getRegion(), day(report), persons(report), millis(report));
  }

  /** What is read of a report. */
  interface Reading<T> extends java.io.Serializable {
    /** Reads. */
    T read(LayoffReport report);
  }

  /** The event time of an element, local milliseconds. */
  interface Time<T> extends java.io.Serializable {
    /** The time. */
    long of(T element);
  }

  /** A watermark at each change of day, so that windows close as time goes by in every run. */
  private static final class Daily<T> implements WatermarkGenerator<T> {
    private long latest = Long.MIN_VALUE;

    @Override
    public void onEvent(T element, long timestamp, WatermarkOutput output) {
      long day = timestamp / DAY;
      if (day > latest) {
        latest = day;
        output.emitWatermark(new Watermark(day * DAY - 1));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
  }
}
