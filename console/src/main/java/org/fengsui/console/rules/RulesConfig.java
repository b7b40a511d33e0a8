package org.fengsui.console.rules;

import java.time.Clock;
import java.time.Instant;
import org.fengsui.console.board.JobPulse;
import org.fengsui.console.place.PackRules;
import org.fengsui.console.place.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of this room. */
@Configuration(proxyBeanMethods = false)
class RulesConfig {
  @Bean
  RuleVersions ruleVersions(JdbcClient sql) {
    return new RuleVersions(sql);
  }

  @Bean
  RulesInForce rulesInForce(Place place, RuleVersions versions, JobPulse pulse, Clock clock) {
    return new RulesInForce(
        PackRules.of(place.pack()), versions::accepted, () -> time(pulse, clock), clock);
  }

  /**
   * Rules begin to hold in event time; before the job's first heartbeat the clock stands for it.
   */
  private static Instant time(JobPulse pulse, Clock clock) {
    Instant watermark = pulse.now().watermark();
    return watermark == null ? clock.instant() : watermark;
  }
}
