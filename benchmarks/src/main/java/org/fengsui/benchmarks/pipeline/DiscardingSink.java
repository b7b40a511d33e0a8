package org.fengsui.benchmarks.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.fengsui.benchmarks.measure.Stopwatch;

/** Counts what comes and throws it away. */
public final class DiscardingSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1L;
  private static final Map<String, LongAdder> TAKEN = new ConcurrentHashMap<>();

  private final String name;

  /** A sink whose count begins at 0. */
  public DiscardingSink(String name) {
    this.name = name;
    TAKEN.put(name, new LongAdder());
  }

  /** How many elements the latest sink of a name has taken. */
  public static long taken(String name) {
    return TAKEN.getOrDefault(name, new LongAdder()).sum();
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    LongAdder taken = TAKEN.get(name);
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context where) {
        taken.increment();
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
