package org.fengsui.console.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.fengsui.console.store.Upsert;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each partition is read. A topic made anew under its old name is read from its start. */
public final class Positions {
  private static final Upsert UPSERT =
      Upsert.of(
          "stream_position", List.of("topic_id", "next_offset"), List.of("topic", "partition_no"));

  private final JdbcClient sql;
  private final JdbcOperations jdbc;

  /** Positions in a database. */
  public Positions(JdbcClient sql, JdbcOperations jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /** Next offset by partition, of those topics that still have the id they were read under. */
  Map<TopicPartition, Long> load(Map<String, Uuid> topicIds) {
    Map<TopicPartition, Long> found = new HashMap<>();
    sql.sql("SELECT topic, partition_no, topic_id, next_offset FROM stream_position")
        .query(
            row -> {
              String topic = row.getString("topic");
              Uuid id = topicIds.get(topic);
              if (id != null && id.toString().equals(row.getString("topic_id"))) {
                found.put(
                    new TopicPartition(topic, row.getInt("partition_no")),
                    row.getLong("next_offset"));
              }
            });
    return found;
  }

  /** Notes next offsets, in the transaction of what was read. */
  void save(Map<TopicPartition, Long> next, Map<String, Uuid> topicIds) {
    UPSERT.apply(
        jdbc,
        next.entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      topicIds.get(e.getKey().topic()).toString(),
                      e.getValue(),
                      e.getKey().topic(),
                      e.getKey().partition()
                    })
            .toList());
  }
}
