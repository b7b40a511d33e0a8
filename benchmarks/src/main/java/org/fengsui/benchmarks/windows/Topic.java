package org.fengsui.benchmarks.windows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The reports on a topic of a real broker, written once for all runs, to its partitions in turn.
 *
 * @param broker that has it
 * @param count how many reports
 * @param partitions of the topic, one a reader
 */
record Topic(BrokerProcess broker, int count, int partitions) implements AutoCloseable {
  /** Name of the topic. */
  static final String NAME = "reports";

  /** Starts a broker and writes the reports. */
  static Topic of(byte[][] reports, int partitions) throws IOException, InterruptedException {
    BrokerProcess broker = BrokerProcess.start();
    Map<String, Object> at = Map.of("bootstrap.servers", broker.bootstrap());
    try (Admin admin = Admin.create(at)) {
      admin.createTopics(List.of(new NewTopic(NAME, partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IOException("cannot create the topic of the benchmark", e);
    }
    write(at, reports, partitions);
    return new Topic(broker, reports.length, partitions);
  }

  private static void write(Map<String, Object> at, byte[][] reports, int partitions)
      throws IOException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(at, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < reports.length; i++) {
        sent.add(producer.send(new ProducerRecord<>(NAME, i % partitions, null, reports[i])));
      }
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException("cannot write the reports of the benchmark", e);
    }
  }

  @Override
  public void close() throws IOException {
    broker.close();
  }
}
