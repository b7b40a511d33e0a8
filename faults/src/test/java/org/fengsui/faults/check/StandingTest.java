package org.fengsui.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.faults.check.Verdict.Finding;
import org.fengsui.faults.check.Verdict.Kind;
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

  @Test
  void whatIsMissingTooMuchOrAtAnotherLevelIsFound() {
    Map<String, String> right = Map.of("a", "BLUE", "b", "RED");
    assertThat(Standing.compare(right, right).passed()).isTrue();
    Verdict verdict = Standing.compare(right, Map.of("b", "ORANGE", "c", "BLUE"));
    assertThat(verdict.findings())
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder(Kind.LOST, Kind.WRONG, Kind.DOUBLED);
  }
}
