package org.fengsui.console.feed;

import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.schemas.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of the way back to Kafka. */
@Configuration(proxyBeanMethods = false)
class RelayConfig {
  @Bean
  ActRelay actRelay(JdbcClient sql, KafkaClients clients, ConsoleSettings settings) {
    String topic = settings.kafka().topic(Topics.ALERT_ACTIONS);
    return new ActRelay(sql, clients::producer, topic);
  }
}
