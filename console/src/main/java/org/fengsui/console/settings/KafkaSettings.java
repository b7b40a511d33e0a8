package org.fengsui.console.settings;

import java.util.Map;

/**
 * Where the topics are.
 *
 * @param bootstrap {@code host:port}, several by comma
 * @param topicsPrefix put before every topic's name
 * @param properties further settings of Kafka's clients, secrets resolved
 */
public record KafkaSettings(String bootstrap, String topicsPrefix, Map<String, String> properties) {
  /** Copies the properties. */
  public KafkaSettings {
    properties = Map.copyOf(properties);
  }

  /** Name of a topic on this Kafka. */
  public String topic(String name) {
    return topicsPrefix + name;
  }

  /** Never shows the properties, which may hold secrets. */
  @Override
  public String toString() {
    return "KafkaSettings[" + bootstrap + ", " + topicsPrefix + "]";
  }
}
