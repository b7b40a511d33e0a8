package org.fengsui.console.feed;

import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of the way back to Kafka. */
@Configuration(proxyBeanMethods = false)
class RelayConfig {
  private static final Logger LOG = LoggerFactory.getLogger(RelayConfig.class);

  @Bean
  ActKeys actKeys(ConsoleSettings settings) {
    ActKeys keys = ActKeys.open(settings.acts());
    LOG.info("public key of this console's acts: {}", keys.publicKey());
    return keys;
  }

  @Bean
  ActRelay actRelay(JdbcClient sql, KafkaClients clients, ConsoleSettings settings, ActKeys keys) {
    String topic = settings.kafka().topic(Topics.ALERT_ACTIONS);
    return new ActRelay(sql, clients::producer, topic, keys);
  }
}
