package org.fengsui.alerts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;

class RuleCodecTest {
  @Test
  void carriesTheTextWordForWordAndReadsTheRuleBack() {
    Rule rule = KnownNames.layoffRule();
    ThresholdRule wire = RuleCodec.encode(rule, KnownNames.layoff());
    assertThat(wire.getYaml()).isEqualTo(KnownNames.layoff());
    assertThat(RuleCodec.decode(wire, KnownNames.parser()).orThrow()).isEqualTo(rule);
  }

  @Test
  void theMessageMaySayWhoApprovedAndSinceWhenItHolds() {
    ThresholdRule wire =
        ThresholdRule.newBuilder(RuleCodec.encode(KnownNames.layoffRule(), KnownNames.layoff()))
            .setApprovedBy("li")
            .setAuthor("wang")
            .setValidFrom(Instant.parse("2026-03-01T00:00:00Z"))
            .build();
    Rule read = RuleCodec.decode(wire, KnownNames.parser()).orThrow();
    assertThat(read.approvedBy()).isEqualTo("li");
    assertThat(read.author()).isEqualTo("wang");
    assertThat(read.validFrom()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
  }

  @Test
  void aDeletedVersionAppliesNowhere() {
    ThresholdRule wire =
        ThresholdRule.newBuilder(RuleCodec.encode(KnownNames.layoffRule(), KnownNames.layoff()))
            .setVersion(2)
            .setDeleted(true)
            .build();
    Rule read = RuleCodec.decode(wire, KnownNames.parser()).orThrow();
    assertThat(read.levels()).isEmpty();
    assertThat(read.version()).isEqualTo(2);
  }

  @Test
  void refusesAMessageThatContradictsItsText() {
    ThresholdRule wire =
        ThresholdRule.newBuilder(RuleCodec.encode(KnownNames.layoffRule(), KnownNames.layoff()))
            .setVersion(7)
            .build();
    assertThat(RuleCodec.decode(wire, KnownNames.parser()).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.key()).isEqualTo("version"));
  }
}
