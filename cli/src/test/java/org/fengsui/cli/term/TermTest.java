package org.fengsui.cli.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TermTest {

  @Test
  void theLanguageFollowsTheEnvironment() {
    assertThat(Language.of(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ZH);
    assertThat(Language.of(Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(Language.EN);
    assertThat(Language.of(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C"))).isEqualTo(Language.EN);
    assertThat(Language.of(Map.of("LANG", "en_US", "LC_MESSAGES", "zh_TW"))).isEqualTo(Language.ZH);
    assertThat(Language.of(Map.of())).isEqualTo(Language.EN);
  }

  @Test
  void everyMessageExistsInBothLanguages() {
    ResourceBundle zh = Language.ZH.bundle();
    assertThat(zh.getLocale().getLanguage()).isEqualTo("zh");
    assertThat(new TreeSet<>(zh.keySet())).isEqualTo(new TreeSet<>(Language.EN.bundle().keySet()));
    for (String key : zh.keySet()) {
      if (!key.startsWith("board.title") && !key.startsWith("board.footer")) {
        assertThat(zh.getString(key)).as(key).isNotEqualTo(Language.EN.bundle().getString(key));
      }
    }
  }

  @Test
  void numbersInMessagesAreNotGrouped() {
    assertThat(Language.EN.say("board.hours", 12345)).isEqualTo("12345 h ago");
    assertThat(Language.ZH.say("board.hours", 12345)).isEqualTo("12345 小时前");
  }

  @Test
  void tablesAlignWideText() {
    Table table = new Table("stream", "read").row("裁员报告", 7).row("x", 12345);
    assertThat(table.lines(Paint.PLAIN))
        .containsExactly("stream     read", "---------------", "裁员报告      7", "x         12345");
  }

  @Test
  void plainPaintLeavesTextAndColourCanBeTakenAway() {
    assertThat(Paint.PLAIN.in(Paint.Style.RED, "x")).isEqualTo("x");
    assertThat(Paint.ANSI.in(Paint.Style.RED, "x")).isEqualTo("\u001b[97;41mx\u001b[0m");
    assertThat(Paint.strip("\u001b[H\u001b[?25l\u001b[1mx\u001b[0m")).isEqualTo("x");
  }
}
