package org.fengsui.console.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StaticFilesTest {
  private static final Pattern TEXT = Pattern.compile("(?m)^  \"([^\"]+)\": \"(.*)\",$");
  private static final Pattern ASKED = Pattern.compile("(?<![\\w.])t\\(\\s*\"([^\"]*[^.\"])\"");
  private static final Pattern HOLE = Pattern.compile("\\{\\w+}");

  @Test
  void everyTextIsThereInBothLanguages() {
    Map<String, String> zh = texts("zh");
    Map<String, String> en = texts("en");
    assertThat(zh).hasSizeGreaterThan(300);
    assertThat(en.keySet()).isEqualTo(zh.keySet());
    assertThat(zh.values()).noneMatch(String::isBlank);
    assertThat(en.values()).noneMatch(String::isBlank);
  }

  @Test
  void bothLanguagesFillInTheSameValues() {
    Map<String, String> en = texts("en");
    texts("zh")
        .forEach(
            (key, zh) ->
                assertThat(holes(en.get(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(holes(zh)));
  }

  @Test
  void everyTextThatAPageAsksForExists() {
    Map<String, String> zh = texts("zh");
    StaticFiles.ending(".js")
        .forEach(
            (file, code) ->
                assertThat(ASKED.matcher(code).results().map(m -> m.group(1)))
                    .as(file)
                    .allMatch(zh::containsKey));
  }

  @Test
  void noPageHasScriptOrStyleOfItsOwn() {
    StaticFiles.ending(".html")
        .forEach(
            (file, html) -> {
              assertThat(html).as(file).doesNotContainPattern("<script(?![^>]*\\bsrc=)");
              assertThat(html).as(file).doesNotContainPattern("<style|\\sstyle=|\\son\\w+=");
              assertThat(html).as(file).contains("lang=\"zh-CN\"", "viewport", "<title>");
            });
  }

  @Test
  void noScriptMakesMarkupOrCodeOfData() {
    StaticFiles.ending(".js")
        .forEach(
            (file, code) ->
                assertThat(code)
                    .as(file)
                    .doesNotContainPattern(
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|"
                            + "new Function|srcdoc|javascript:"));
  }

  @Test
  void nothingComesFromAnotherSite() {
    for (String end : List.of(".js", ".css", ".html")) {
      StaticFiles.ending(end)
          .forEach(
              (file, text) -> assertThat(text).as(file).doesNotContainPattern("https?://|@import"));
    }
  }

  @Test
  void everyModuleIsARoomOfItsOwn() {
    StaticFiles.ending(".js")
        .forEach(
            (file, code) -> {
              assertThat(code.lines().count()).as(file).isLessThan(150);
              assertThat(code).as(file + " begins with what it is for").startsWith("/");
            });
  }

  @Test
  void coloursOfLevelsMeanLevelsAndNothingElse() {
    StaticFiles.ending(".css")
        .forEach(
            (file, css) -> {
              if (!file.endsWith("tokens.css") && !file.endsWith("levels.css")) {
                assertThat(css)
                    .as(file)
                    .doesNotContainPattern("var\\(--(on-)?(red|orange|yellow|blue)\\b");
              }
            });
  }

  private static List<String> holes(String text) {
    return HOLE.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  private static Map<String, String> texts(String language) {
    Map<String, String> found = new TreeMap<>();
    StaticFiles.ending(".js")
        .forEach(
            (file, code) -> {
              if (file.contains("/i18n/" + language + "/")) {
                TEXT.matcher(code).results().forEach(m -> found.put(m.group(1), m.group(2)));
              }
            });
    return found;
  }
}
