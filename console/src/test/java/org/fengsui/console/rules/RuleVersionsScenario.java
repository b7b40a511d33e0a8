package org.fengsui.console.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.testing.RuleSamples.ceiling;
import static org.fengsui.console.testing.RuleSamples.receipt;

import java.time.Instant;
import java.util.List;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of rule versions and verdicts, on either database. */
abstract class RuleVersionsScenario {
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

  private JdbcClient sql;
  private RuleVersions versions;

  abstract JdbcClient database() throws Exception;

  @BeforeEach
  void empty() throws Exception {
    sql = database();
    sql.sql("DELETE FROM rule_version").update();
    sql.sql("DELETE FROM rule_verdict").update();
    versions = new RuleVersions(sql);
  }

  @Test
  void aVersionCountsOnceTheJobHasAcceptedIt() {
    ThresholdRule second = ceiling(2, "5", MAY);
    versions.heard(second);
    assertThat(versions.accepted()).isEmpty();
    versions.heard(receipt(second, true));
    assertThat(versions.accepted()).containsExactly(second);
  }

  @Test
  void aVerdictThatComesBeforeItsVersionIsKept() {
    ThresholdRule second = ceiling(2, "5", null);
    versions.heard(receipt(second, true));
    assertThat(versions.accepted()).isEmpty();
    versions.heard(second);
    assertThat(versions.accepted()).containsExactly(second);
  }

  @Test
  void aRefusedVersionNeverCounts() {
    ThresholdRule second = ceiling(2, "5", MAY);
    versions.heard(second);
    versions.heard(receipt(second, false));
    assertThat(versions.accepted()).isEmpty();
  }

  @Test
  void ofSeveralTextsOfAVersionTheOneCountsThatWasAccepted() {
    ThresholdRule first = ceiling(2, "5", MAY);
    ThresholdRule mended = ceiling(2, "5.5", MAY);
    ThresholdRule late = ceiling(2, "9", MAY);
    List.of(first, mended, late).forEach(versions::heard);
    versions.heard(receipt(first, false));
    versions.heard(receipt(mended, true));
    versions.heard(receipt(late, false));
    assertThat(versions.accepted()).containsExactly(mended);
  }

  @Test
  void theSameVersionWithAnotherInstantIsAnotherOne() {
    ThresholdRule tooLate = ceiling(2, "5", MAY.minusSeconds(1));
    ThresholdRule inTime = ceiling(2, "5", MAY);
    versions.heard(receipt(tooLate, false));
    versions.heard(receipt(inTime, true));
    List.of(tooLate, inTime).forEach(versions::heard);
    assertThat(versions.accepted()).containsExactly(inTime);
  }

  @Test
  void whatIsReadTwiceChangesNothing() {
    ThresholdRule second = ceiling(2, "5", MAY);
    ThresholdRule third = ceiling(3, "6", MAY);
    for (int i = 0; i < 3; i++) {
      List.of(second, third).forEach(versions::heard);
      versions.heard(receipt(second, true));
      versions.heard(receipt(third, true));
    }
    assertThat(versions.accepted()).containsExactly(second, third);
    assertThat(sql.sql("SELECT COUNT(*) FROM rule_version").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  void authorApproverAndTheMarkOfARuleTakenOutAreKept() {
    ThresholdRule out =
        ThresholdRule.newBuilder(ceiling(4, "5", MAY))
            .setAuthor("甲")
            .setApprovedBy("乙")
            .setDeleted(true)
            .build();
    versions.heard(out);
    versions.heard(receipt(out, true));
    assertThat(versions.accepted()).containsExactly(out);
  }
}
