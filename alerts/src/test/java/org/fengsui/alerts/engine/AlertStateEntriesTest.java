package org.fengsui.alerts.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.state.MapKeyState;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.time.Moment;
import org.junit.jupiter.api.Test;

/** Bytes of the entries that the engine keeps besides episodes. */
final class AlertStateEntriesTest {
  private static <S extends StateEntry> String hex(StateEntryType<S> type, S entry)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    type.codec().write(entry, new DataOutputStream(out));
    return HexFormat.of().formatHex(out.toByteArray());
  }

  private static <S extends StateEntry> S read(StateEntryType<S> type, String hex)
      throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return type.codec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static Schedule schedule() {
    Schedule schedule = new Schedule();
    schedule.rulesMark = -5;
    schedule.tidiedDay = 20_000;
    schedule.agenda.contents().add("layoffs.persons/");
    schedule.put("r/employer//", 1_000, 20_001);
    return schedule;
  }

  @Test
  void theBytesOfAScheduleDoNotChange() throws IOException {
    String golden =
        "0209c0b8020200106c61796f6666732e706572736f6e732f02000c722f656d706c6f7965722f2fd00fc2b802"
            + "0004"
            + "0012706173742f722f656d706c6f7965722f2f33";
    Schedule schedule = schedule();
    schedule.rememberPast(new MapKeyState(), "past/r/employer//3");
    assertThat(hex(Schedule.TYPE, schedule)).isEqualTo(golden);
    assertThat(read(Schedule.TYPE, golden))
        .usingRecursiveComparison()
        .ignoringFields("soonest")
        .isEqualTo(schedule);
  }

  @Test
  void aScheduleOfVersionOneFindsEarlierEpisodesAmongTheEntries() throws IOException {
    String first =
        "0109c0b8020200106c61796f6666732e706572736f6e732f02000c722f656d706c6f7965722f2fd00fc2b802";
    Schedule schedule = read(Schedule.TYPE, first);
    assertThat(schedule.period("r/employer//")).isEqualTo(20_001);
    assertThat(schedule.nextWake()).isEqualTo(1_000);
    assertThat(schedule.agenda.contents()).containsExactly("layoffs.persons/");
    assertThat(hex(Schedule.TYPE, schedule)).endsWith("0000");
    MapKeyState state = new MapKeyState();
    state.write("past/r/employer//3", new EnterpriseIntervals.Span(1, 2));
    state.write("past/s/employer//3", new EnterpriseIntervals.Span(1, 2));
    state.write("other", new EnterpriseIntervals.Span(1, 2));
    assertThat(schedule.past(state, "past/r/employer//")).containsExactly("past/r/employer//3");
    assertThat(schedule.past(state, "past/s/employer//")).containsExactly("past/s/employer//3");
  }

  @Test
  void whatAQueueHasToPublishAgainComesBackFromItsBytes() throws IOException {
    KeyEngineHarness harness = new KeyEngineHarness(new ScopeKey("county", "640104"));
    harness.apply("2026-03-02", FactKind.LAYOFF, "R1", 1, false, amount("2026-03-02"));
    harness.until("2026-03-06");
    harness.apply("2026-03-06", FactKind.LAYOFF, "R2", 1, false, amount("2026-03-03"));
    Schedule kept = harness.state.read(Schedule.NAME, Schedule.TYPE);
    Schedule back = read(Schedule.TYPE, hex(Schedule.TYPE, kept));
    assertThat(back).usingRecursiveComparison().ignoringFields("soonest").isEqualTo(kept);
    assertThat(hex(Schedule.TYPE, kept)).contains("6c61796f6666732e706572736f6e732f2f333064");
  }

  private static Amount amount(String day) {
    return new Amount("layoffs.persons", "", KeyEngineHarness.day(day), 30, 1, true);
  }

  @Test
  void theBytesOfASpanDoNotChange() throws IOException {
    EnterpriseIntervals.Span span = new EnterpriseIntervals.Span(20_000, 20_029);
    assertThat(hex(EnterpriseIntervals.Span.TYPE, span)).isEqualTo("c0b802fab802");
    assertThat(read(EnterpriseIntervals.Span.TYPE, "c0b802fab802")).isEqualTo(span);
  }

  @Test
  void aScheduleOfAnotherVersionIsRefusedByName() {
    assertThatThrownBy(() -> read(Schedule.TYPE, "0900"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("schedule")
        .hasMessageContaining("9");
  }

  @Test
  void everyTypeHasATagOfItsOwnBetween64And127() {
    List<Integer> tags = AlertStateEntryTypes.all().stream().map(StateEntryType::tag).toList();
    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag >= 64 && tag <= 127);
  }

  @Test
  void anEntryWithNothingToRememberIsNone() {
    Schedule schedule = schedule();
    schedule.put("r/employer//", Moment.NEVER, Schedule.NO_PERIOD);
    assertThat(schedule.isEmpty()).isTrue();
    assertThat(schedule.nextWake()).isEqualTo(Moment.NEVER);
    assertThat(schedule.anyDue(Long.MAX_VALUE - 1)).isFalse();
  }

  @Test
  void whatIsDueIsDueAtItsInstantAndNotBefore() {
    Schedule schedule = schedule();
    assertThat(schedule.due("r/employer//", 999)).isFalse();
    assertThat(schedule.due("r/employer//", 1_000)).isTrue();
    assertThat(schedule.due("other", 1_000)).isFalse();
    assertThat(schedule.period("other")).isEqualTo(Schedule.NO_PERIOD);
  }
}
