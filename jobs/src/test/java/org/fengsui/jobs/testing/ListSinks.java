package org.fengsui.jobs.testing;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.fengsui.jobs.topology.OperatorIds;
import org.fengsui.jobs.topology.Sinks;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.RuleReceipt;

/** Collects outputs in this JVM, at least once, as a fast lane does. */
public final class ListSinks implements Sinks {
  private static final Map<String, Queue<Object>> QUEUES = new ConcurrentHashMap<>();

  private final String run;

  /** Sinks of one run, whose name no other run may have. */
  public ListSinks(String run) {
    this.run = run;
  }

  /** What came out at an operator's place. */
  public <T> List<T> taken(OperatorIds id, Class<T> type) {
    return QUEUES.getOrDefault(run + id, new ConcurrentLinkedQueue<>()).stream()
        .map(type::cast)
        .toList();
  }

  private <T> void add(DataStream<T> stream, OperatorIds id) {
    String name = run + id;
    QUEUES.put(name, new ConcurrentLinkedQueue<>());
    id.on(stream.sinkTo(new QueueSink<>(name)));
  }

  @Override
  public void warnings(DataStream<EarlyWarning> warnings) {
    add(warnings, OperatorIds.FAST_LANE);
  }

  @Override
  public void shadows(DataStream<EarlyWarning> warnings) {
    add(warnings, OperatorIds.SHADOW_SINK);
  }

  @Override
  public void values(DataStream<IndicatorValue> values, OperatorIds place) {
    String name = run + OperatorIds.VALUE_SINK;
    QUEUES.putIfAbsent(name, new ConcurrentLinkedQueue<>());
    place.on(values.sinkTo(new QueueSink<>(name)));
  }

  @Override
  public void deadLetters(DataStream<DeadLetter> letters) {
    add(letters, OperatorIds.DEAD_LETTER_SINK);
  }

  @Override
  public void lateRecords(DataStream<LateRecord> records) {
    add(records, OperatorIds.LATE_SINK);
  }

  @Override
  public void receipts(DataStream<RuleReceipt> receipts) {
    add(receipts, OperatorIds.RECEIPT_SINK);
  }

  @Override
  public void statuses(DataStream<JobStatus> statuses) {
    add(statuses, OperatorIds.STATUS_SINK);
  }

  private record QueueSink<T>(String name) implements Sink<T> {
    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
      Queue<Object> queue = QUEUES.get(name);
      return new SinkWriter<>() {
        @Override
        public void write(T element, Context where) {
          queue.add(element);
        }

        @Override
        public void flush(boolean end) {}

        @Override
        public void close() {}
      };
    }
  }
}
