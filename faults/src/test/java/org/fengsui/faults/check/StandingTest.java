package org.fengsui.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void onlyOpenWarningsStandAtTheirLatestLevel() {
    List<EarlyWarning> messages = new ArrayList<>(Ledgers.good());
    assertThat(Standing.of(messages))
        .isEqualTo(java.util.Map.of("layoff-employer employer:E-a ", "ORANGE"));
    messages.add(
        Ledgers.attempt(Ledgers.message("a", 2, MessageType.RESOLVE, WarningLevel.BLUE, null), 9));
    assertThat(Standing.of(messages)).isEmpty();
  }
}
