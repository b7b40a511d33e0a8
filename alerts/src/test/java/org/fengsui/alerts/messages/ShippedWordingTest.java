package org.fengsui.alerts.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengsui.alerts.rules.Comparison;
import org.fengsui.alerts.rules.MeasureCatalogue;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleLevel;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.reading.Flags;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that a shipped rule can write is whole in both languages. */
class ShippedWordingTest {
  private static final MessageWriter WRITER =
      new MessageWriter(Transitions.place(), MessageStatus.ACTUAL);
  private static final Map<String, String> KEYS =
      Map.of(
          "region", "640000",
          "prefecture", "640100",
          "county", "640104",
          "employer", "E1",
          "site", "E1|Plant 1",
          "source", "office-a",
          "state", "MI",
          "nation", "US");

  static Stream<Path> rules() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "packs"))) {
      return files
          .filter(p -> p.getParent().endsWith("rules") && p.toString().endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Rule read(Path file) throws IOException {
    return new RuleParser().parse(file.getFileName().toString(), Files.readString(file)).orThrow();
  }

  /** One message of each kind at each level and kind of scope. */
  private static List<EarlyWarning> messages(Rule rule) {
    List<EarlyWarning> written = new ArrayList<>();
    rule.levels()
        .forEach(
            (by, levels) -> {
              ScopeKey scope = new ScopeKey(by, KEYS.get(by));
              String name = by.equals("employer") || by.equals("site") ? "Firm 甲" : null;
              for (RuleLevel level : levels) {
                for (MessageType type : MessageType.values()) {
                  boolean ends = type == MessageType.RESOLVE || type == MessageType.CANCEL;
                  written.add(
                      WRITER.write(
                          Transitions.of(
                              rule,
                              scope,
                              name,
                              type,
                              ends ? null : level.level(),
                              type == MessageType.ALERT ? null : level.level())));
                }
              }
            });
    return written;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyMessageHasAllThatTheLawAsksOfAnAlarmInBothLanguages(Path file) throws IOException {
    Rule rule = read(file);
    List<EarlyWarning> messages = messages(rule);
    assertThat(messages).hasSizeGreaterThanOrEqualTo(4);
    for (EarlyWarning w : messages) {
      boolean ends = w.getLevel() == null;
      whole(w.getCategory());
      whole(w.getTitle());
      whole(w.getText());
      assertThat(w.getIssuer()).isNotBlank();
      if (!ends) {
        whole(w.getCautions());
        whole(w.getActions());
        assertThat(w.getText().getZh()).contains("等级：", "起始时间：", "注意事项：", "应对措施：");
        assertThat(w.getText().getEn()).contains("Level: ", "Start: ");
      }
      if (!ends && w.getRegion() != null) {
        assertThat(w.getText().getZh()).contains("可能影响区域：");
        assertThat(w.getText().getEn()).contains("Possible area: ");
      }
      assertThat(w.getText().getZh()).contains("发布单位：", "发布时间：").doesNotContain("null", "NaN");
      assertThat(w.getText().getEn()).contains("Issued by ").doesNotContain("null", "NaN");
    }
  }

  private static void whole(Bilingual text) {
    assertThat(text.getZh()).isNotBlank().matches(t -> hasHan(t), "is Chinese");
    assertThat(text.getEn()).isNotBlank();
    assertThat(text.getEn().replace("甲", "")).matches(t -> !hasHan(t), "is English");
  }

  private static boolean hasHan(String text) {
    return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == HAN);
  }

  private static final Character.UnicodeScript HAN = Character.UnicodeScript.HAN;

  @ParameterizedTest
  @MethodSource("rules")
  void measuresAreCalledByTheirNamesNotByTheirIds(Path file) throws IOException {
    Rule rule = read(file);
    Set<String> ids = new TreeSet<>();
    for (List<RuleLevel> levels : rule.levels().values()) {
      levels.forEach(
          l -> l.enter().comparisons().stream().map(Comparison::measure).forEach(ids::add));
    }
    assertThat(ids).isNotEmpty();
    for (String id : ids) {
      assertThat(MeasureCatalogue.of(id).name().zh()).isNotEqualTo(id);
      for (EarlyWarning w : messages(rule)) {
        assertThat(w.getText().getZh()).doesNotContain(id);
        assertThat(w.getText().getEn()).doesNotContain(id);
      }
    }
  }

  @Test
  void everyFlagOfAPublishedValueHasASentence() throws IllegalAccessException {
    for (Field field : Flags.class.getFields()) {
      String name = (String) field.get(null);
      String flag = name.endsWith(":") ? name + "X" : name;
      if (!flag.equals(Flags.OPEN)) {
        for (Function<Text, String> language :
            List.<Function<Text, String>>of(Text::zh, Text::en)) {
          assertThat(FlagSentences.of(Set.of(flag), language, " ")).as(flag).isNotBlank();
        }
      }
    }
  }

  @Test
  void sentencesOfSeveralFlagsStandInOneOrder() {
    Set<String> flags = Set.of(Flags.WARM_UP, Flags.CORRECTED, "rule-withdrawn");
    assertThat(FlagSentences.of(flags, Text::en, " "))
        .isEqualTo(
            "A correction of the records brought this change. "
                + "The history is still short; comparisons are tentative. "
                + "The rule is no longer in force; its warning ends with it.");
  }
}
