package org.fengsui.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.schemas.MessageType.ALERT;
import static org.fengsui.schemas.MessageType.CANCEL;
import static org.fengsui.schemas.MessageType.RESOLVE;
import static org.fengsui.schemas.MessageType.UPDATE;
import static org.fengsui.schemas.WarningLevel.BLUE;
import static org.fengsui.schemas.WarningLevel.RED;
import static org.fengsui.schemas.WarningLevel.YELLOW;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  private final List<EarlyWarning> walk = new ArrayList<>();

  private TransitionsTest then(MessageType type, WarningLevel before, WarningLevel level) {
    walk.add(Ledgers.message("a", walk.size() + 1, type, before, level));
    return this;
  }

  private int findings() {
    return Transitions.of(walk).size();
  }

  @Test
  void openingRisingEndingAndOpeningAgainIsLegal() {
    then(ALERT, null, BLUE).then(UPDATE, BLUE, RED).then(RESOLVE, RED, null);
    then(ALERT, null, YELLOW).then(CANCEL, YELLOW, null);
    assertThat(findings()).isZero();
  }

  @Test
  void aResolvedAlertMayStillBeCancelledOnce() {
    then(ALERT, null, BLUE).then(RESOLVE, BLUE, null).then(CANCEL, BLUE, null);
    assertThat(findings()).isZero();
    then(CANCEL, BLUE, null);
    assertThat(findings()).isPositive();
  }

  @Test
  void anEndWithoutAnOpeningIsIllegal() {
    assertThat(then(RESOLVE, null, null).findings()).isEqualTo(1);
  }

  @Test
  void anUpdateAfterTheEndIsIllegal() {
    then(ALERT, null, BLUE).then(RESOLVE, BLUE, null).then(UPDATE, null, RED);
    assertThat(findings()).isEqualTo(1);
  }

  @Test
  void aLevelBeforeThatWasNotIsIllegal() {
    assertThat(then(ALERT, null, BLUE).then(UPDATE, YELLOW, RED).findings()).isEqualTo(1);
  }

  @Test
  void openingWhatIsOpenIsIllegal() {
    assertThat(then(ALERT, null, BLUE).then(ALERT, BLUE, RED).findings()).isEqualTo(1);
  }

  @Test
  void anEndWithALevelAndAnUpdateWithoutAreIllegal() {
    assertThat(then(ALERT, null, BLUE).then(RESOLVE, BLUE, BLUE).findings()).isEqualTo(1);
    walk.clear();
    assertThat(then(ALERT, null, BLUE).then(UPDATE, BLUE, null).findings()).isEqualTo(1);
  }

  @Test
  void aGapInTheSequenceIsIllegal() {
    then(ALERT, null, BLUE);
    walk.add(Ledgers.message("a", 3, UPDATE, BLUE, RED));
    assertThat(findings()).isEqualTo(1);
  }
}
