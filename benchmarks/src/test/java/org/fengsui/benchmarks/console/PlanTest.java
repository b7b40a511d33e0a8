package org.fengsui.benchmarks.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void withoutArgumentsFiveHundredWatchForAMinuteWhileAnAlertArrivesEachSecond() {
    Plan plan = Plan.of();
    assertThat(plan.viewers()).isEqualTo(500);
    assertThat(plan.seconds()).isEqualTo(60);
    assertThat(plan.alerts()).isEqualTo(60);
    assertThat(plan.chromium()).isFalse();
    assertThat(plan.database()).isEmpty();
  }

  @Test
  void eachNumberCanBeGivenAndWhatIsUnknownOrUnboundedIsRefused() {
    Plan plan = Plan.of("viewers=0", "seconds=5", "chromium=true", "database=jdbc:x?a=b");
    assertThat(plan.viewers()).isZero();
    assertThat(plan.alerts()).isEqualTo(5);
    assertThat(plan.chromium()).isTrue();
    assertThat(plan.database()).isEqualTo("jdbc:x?a=b");
    for (String bad : new String[] {"viewer=1", "viewers", "seconds=1000000", "rate=-1"}) {
      assertThatThrownBy(() -> Plan.of(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
