package org.fengsui.jobs.kafka;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * A Kafka cluster and how to reach it.
 *
 * @param bootstrap host:port, several by comma
 * @param topicPrefix put before every topic's name; may be empty
 * @param group consumer group, whose committed offsets show the clock what has been read
 * @param properties further client settings, such as security.protocol
 */
public record KafkaPlace(
    String bootstrap, String topicPrefix, String group, Map<String, String> properties)
    implements Serializable {
  /** Copies the properties. */
  public KafkaPlace {
    properties = new HashMap<>(properties);
  }

  /** Name of a topic in this cluster. */
  public String topic(String name) {
    return topicPrefix + name;
  }

  /** Client settings. */
  public Properties clientProperties() {
    Properties all = new Properties();
    all.putAll(properties);
    all.setProperty("bootstrap.servers", bootstrap);
    return all;
  }
}
