package org.fengsui.console.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.delivery.channel.SampleLetters.LINK;
import static org.fengsui.console.delivery.channel.SampleLetters.letter;
import static org.fengsui.console.delivery.channel.SampleLetters.parcel;

import java.time.ZoneId;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
  private final Templates zh = new Templates("zh", ZoneId.of("Asia/Shanghai"));
  private final Templates en = new Templates("en", ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({
    "ALERT, YELLOW, 【黄色预警】规模裁员 · 兴庆区, [YELLOW Warning] Mass dismissal · Xingqing",
    "UPDATE, RED, 【红色预警变更】规模裁员 · 兴庆区, [RED Update] Mass dismissal · Xingqing",
    "RESOLVE, , 【预警解除】规模裁员 · 兴庆区, [All clear] Mass dismissal · Xingqing",
    "CANCEL, , 【预警撤销】规模裁员 · 兴庆区, [Cancelled] Mass dismissal · Xingqing"
  })
  void theHeadlineSaysWhatHowGraveAndWhere(
      NoticeKind kind, WarningLevel level, String chinese, String english) {
    Parcel parcel = parcel(letter(kind, level, null));
    assertThat(zh.headline(parcel)).isEqualTo(chinese);
    assertThat(en.headline(parcel)).isEqualTo(english);
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void everyKindHasWordsInBothLanguages(NoticeKind kind) {
    assertThat(kind.words().zh()).matches(".*\\p{IsHan}.*");
    assertThat(kind.words().en()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
  }

  @Test
  void anExerciseAndATestSaySoFirst() {
    assertThat(zh.headline(parcel(SampleLetters.status(MessageStatus.EXERCISE))))
        .startsWith("【演练】");
    assertThat(en.headline(parcel(SampleLetters.status(MessageStatus.TEST)))).startsWith("[TEST] ");
  }

  @Test
  void whatComesLateSaysSo() {
    Parcel late = new Parcel(7, "", true, letter(NoticeKind.ALERT, WarningLevel.RED, null));
    assertThat(zh.headline(late)).startsWith("【补发】");
    assertThat(en.headline(late)).startsWith("[Late] ");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 70, 100, 500})
  void aShortMessageIsShortAndItsLinkIsWhole(int longest) {
    Parcel parcel = parcel(SampleLetters.titled("规模裁员".repeat(30), "😀".repeat(300)));
    String text = zh.brief(parcel, longest);
    assertThat(text.length()).isLessThanOrEqualTo(longest);
    assertThat(text).endsWith(" " + LINK);
    assertThat(text.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }

  @Test
  void aSpokenMessageHasNoLink() {
    assertThat(zh.spoken(parcel(letter(NoticeKind.ALERT, WarningLevel.RED, null)), 200))
        .isEqualTo("【红色预警】规模裁员 · 兴庆区。裁员120人");
  }

  @Test
  void theFullTextHasWhatTheLawAsksOfAnAlarm() {
    String text = zh.full(parcel(letter(NoticeKind.ALERT, WarningLevel.RED, null)));
    assertThat(text)
        .contains("红色", "兴庆区", "裁员120人", "注意：核实人数", "措施：派员进驻", "人社厅", "2026-03-22 12:00");
    assertThat(en.full(parcel(letter(NoticeKind.ALERT, WarningLevel.RED, null))))
        .contains("RED", "Xingqing", "Cautions: Verify", "Actions: Send staff", "Issued by:");
  }

  @Test
  void whatIsToBeSaidFirstComesFirst() {
    Letter reminder =
        letter(NoticeKind.ALERT, WarningLevel.RED, null)
            .as(NoticeKind.REPEAT, new Words("仍无人确认", "Still open"));
    assertThat(zh.brief(parcel(reminder), 300)).contains("【红色无人确认，再次提醒】").contains("仍无人确认。裁员120人");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: x", "a\u2028b", "a\u0000b", "a\u0085b", "a\tb"})
  void noNameBeginsANewLineOfAHeadline(String name) {
    assertThat(zh.headline(parcel(SampleLetters.titled(name, "t"))))
        .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029]");
  }
}
