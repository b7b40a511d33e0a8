package org.fengsui.benchmarks.windows;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.SlidingWindows;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Window;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;
import org.apache.kafka.streams.state.WindowStore;

/** The two kinds of overlapping windows that Kafka Streams has. */
enum KafkaWindows {
  /** As many windows a report as days; answers when a window and the time for stragglers end. */
  HOPPING(
      "kafka-streams-hopping",
      Asked.When.CLOSING,
      "answers as much later as it waits; silence has no window") {
    @Override
    KStream<Windowed<String>, Long> sums(KGroupedStream<String, Long> grouped, Question question) {
      Duration size = Duration.ofDays(question.days());
      return grouped
          .windowedBy(
              TimeWindows.ofSizeAndGrace(size, grace(question)).advanceBy(Duration.ofDays(1)))
          .emitStrategy(EmitStrategy.onWindowClose())
          .aggregate(() -> 0L, (key, next, sum) -> sum + next, store("hopping", question, size))
          .toStream();
    }

    @Override
    int day(Window window) {
      return (int) (window.end() / Notices.DAY) - 1;
    }

    @Override
    boolean wholeDays(Window window) {
      return true;
    }

    @Override
    int unansweredDays(Question question) {
      return (int) grace(question).toDays() + 2;
    }
  },

  /** A window for each instant of a report that begins or ends one; answers at each report. */
  SLIDING("kafka-streams-sliding", Asked.When.ARRIVAL, "writes all windows of a report again") {
    @Override
    KStream<Windowed<String>, Long> sums(KGroupedStream<String, Long> grouped, Question question) {
      Duration apart = Duration.ofDays(question.days() - 1L);
      return grouped
          .windowedBy(SlidingWindows.ofTimeDifferenceAndGrace(apart, grace(question)))
          .aggregate(() -> 0L, (key, next, sum) -> sum + next, store("sliding", question, apart))
          .toStream();
    }

    @Override
    int day(Window window) {
      return (int) (window.end() / Notices.DAY);
    }

    /** The others begin a millisecond after a report. */
    @Override
    boolean wholeDays(Window window) {
      return window.end() % Notices.DAY == 0;
    }

    @Override
    int unansweredDays(Question question) {
      return 0;
    }
  };

  private final String label;
  private final Asked.When when;
  private final String cannot;

  KafkaWindows(String label, Asked.When when, String cannot) {
    this.label = label;
    this.when = when;
    this.cannot = cannot;
  }

  String label() {
    return label;
  }

  Asked.When when() {
    return when;
  }

  String cannot() {
    return cannot;
  }

  /** Sums of all windows that have a result, as they come. */
  abstract KStream<Windowed<String>, Long> sums(
      KGroupedStream<String, Long> grouped, Question question);

  /** Last day of a window. */
  abstract int day(Window window);

  /** Whether a window is one of those that the question is about. */
  abstract boolean wholeDays(Window window);

  /** Days at the end for which no window has closed when the records end. */
  abstract int unansweredDays(Question question);

  /** The two readers of a topic drift apart, and what comes later than this is dropped. */
  private static Duration grace(Question question) {
    return Duration.ofDays(question.days());
  }

  private static Materialized<String, Long, WindowStore<Bytes, byte[]>> store(
      String name, Question question, Duration size) {
    WindowBytesStoreSupplier supplier =
        Stores.inMemoryWindowStore(name, size.plus(grace(question)).plusDays(1), size, false);
    return Materialized.<String, Long>as(supplier)
        .withKeySerde(Serdes.String())
        .withValueSerde(Serdes.Long())
        .withLoggingDisabled()
        .withCachingDisabled();
  }
}
