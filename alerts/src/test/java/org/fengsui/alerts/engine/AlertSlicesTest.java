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
import org.fengsui.indicators.state.Slice;
import org.fengsui.indicators.state.SliceType;
import org.junit.jupiter.api.Test;

/** Bytes of the slices that the engine keeps besides episodes. */
final class AlertSlicesTest {
  private static <S extends Slice> String hex(SliceType<S> type, S slice) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    type.codec().write(slice, new DataOutputStream(out));
    return HexFormat.of().formatHex(out.toByteArray());
  }

  private static <S extends Slice> S read(SliceType<S> type, String hex) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return type.codec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static Schedule schedule() {
    Schedule schedule = new Schedule();
    schedule.rulesMark = -5;
    schedule.tidiedDay = 20_000;
    schedule.contents.add("layoffs.persons/");
    schedule.put("r/employer//", 1_000, 20_001);
    return schedule;
  }

  @Test
  void theBytesOfAScheduleDoNotChange() throws IOException {
    String golden =
        "0109c0b8020200106c61796f6666732e706572736f6e732f02000c722f656d706c6f7965722f2fd00fc2b802";
    assertThat(hex(Schedule.TYPE, schedule())).isEqualTo(golden);
    assertThat(read(Schedule.TYPE, golden)).usingRecursiveComparison().isEqualTo(schedule());
  }

  @Test
  void theBytesOfASpanDoNotChange() throws IOException {
    Members.Span span = new Members.Span(20_000, 20_029);
    assertThat(hex(Members.Span.TYPE, span)).isEqualTo("c0b802fab802");
    assertThat(read(Members.Span.TYPE, "c0b802fab802")).isEqualTo(span);
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
    List<Integer> tags = AlertSliceTypes.all().stream().map(SliceType::tag).toList();
    assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag >= 64 && tag <= 127);
  }

  @Test
  void anEntryWithNothingToRememberIsNone() {
    Schedule schedule = schedule();
    schedule.put("r/employer//", Outcome.ASLEEP, Schedule.NO_PERIOD);
    assertThat(schedule.entries).isEmpty();
    assertThat(schedule.nextWake()).isEqualTo(Outcome.ASLEEP);
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
