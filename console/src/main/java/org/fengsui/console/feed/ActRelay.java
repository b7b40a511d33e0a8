package org.fengsui.console.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.fengsui.console.store.SqlTime;
import org.fengsui.schemas.AlertAction;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells topic {@code alert-actions} every act that stands in the timeline as not told: in order, at
 * least once, none lost however often Kafka or the console goes away.
 */
public class ActRelay implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ActRelay.class);
  private static final int BATCH = 100;
  private static final long PATIENCE_SECONDS = 30;

  private final JdbcClient sql;
  private final Supplier<KafkaProducer<String, byte[]>> producers;
  private final String topic;
  private final ActKeys keys;
  private KafkaProducer<String, byte[]> producer;

  /**
   * A relay.
   *
   * @param producers makes a producer, when there is something to tell
   * @param topic name of the topic on this Kafka
   * @param keys signs each act
   */
  public ActRelay(
      JdbcClient sql,
      Supplier<KafkaProducer<String, byte[]>> producers,
      String topic,
      ActKeys keys) {
    this.sql = sql;
    this.producers = producers;
    this.topic = topic;
    this.keys = keys;
  }

  /** Tells what is not told yet. */
  @Scheduled(fixedDelay = 500)
  public synchronized void relay() {
    try {
      List<Row> rows = untold();
      if (!rows.isEmpty()) {
        tell(rows);
      }
    } catch (DataAccessException | KafkaException e) {
      LOG.warn("acts are told again in a moment: {}", e.toString());
      close();
    }
  }

  private List<Row> untold() {
    return sql.sql("SELECT * FROM incident_act WHERE told = FALSE ORDER BY id LIMIT ?")
        .param(BATCH)
        .query(
            (row, i) ->
                new Row(
                    row.getLong("id"),
                    new AlertAction(
                        row.getString("alert_id"),
                        row.getString("act"),
                        row.getString("actor"),
                        row.getString("detail").isEmpty() ? null : row.getString("detail"),
                        SqlTime.read(row, "acted_at"),
                        null)))
        .list();
  }

  private void tell(List<Row> rows) {
    if (producer == null) {
      producer = producers.get();
    }
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Row row : rows) {
      AlertAction signed = keys.sign(row.action);
      byte[] value = Codecs.encode(Codecs.forTopic(Topics.ALERT_ACTIONS), signed);
      sent.add(producer.send(new ProducerRecord<>(topic, row.action.getAlertId(), value)));
    }
    for (int i = 0; i < rows.size(); i++) {
      await(sent.get(i));
      sql.sql("UPDATE incident_act SET told = TRUE WHERE id = ?").param(rows.get(i).id).update();
    }
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("Kafka does not take an act", e);
    }
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(java.time.Duration.ZERO);
      producer = null;
    }
  }

  private record Row(long id, AlertAction action) {}
}
