package org.fengsui.console.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast of every pair of text and ground in the palette (WCAG 2.1, 1.4.3: 4.5 to 1). */
class PaletteTest {
  private static final double AA = 4.5;
  private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6});");
  private static final List<String> GROUNDS = List.of("ground", "surface", "raised");
  private static final List<String> LEVELS = List.of("blue", "yellow", "orange", "red");

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void everyTextReadsOnEveryGround(String theme) {
    Map<String, String> palette = palette(theme);
    for (String ground : GROUNDS) {
      for (String ink : List.of("ink", "ink-2", "ink-3", "sand", "good", "bad")) {
        reads(palette, ink, ground);
      }
      LEVELS.forEach(level -> reads(palette, level + "-ink", ground));
    }
    reads(palette, "ink", "sunken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void whatHasAGroundOfItsOwnReadsOnIt(String theme) {
    Map<String, String> palette = palette(theme);
    LEVELS.forEach(level -> reads(palette, "on-" + level, level));
    reads(palette, "on-sand", "sand");
    reads(palette, "on-alarm", "alarm");
    reads(palette, "calm-ink", "calm");
    reads(palette, "hatch-ink", "hatch-a");
    reads(palette, "hatch-ink", "hatch-b");
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertThat(Contrast.of("#000000", "#ffffff")).isEqualTo(21);
    assertThat(Contrast.of("#777777", "#ffffff")).isBetween(4.47, 4.48);
  }

  private static void reads(Map<String, String> palette, String ink, String ground) {
    assertThat(Contrast.of(palette.get(ink), palette.get(ground)))
        .as(ink + " on " + ground)
        .isGreaterThanOrEqualTo(AA);
  }

  private static Map<String, String> palette(String theme) {
    String css = StaticFiles.text("assets/css/tokens.css");
    String block = css.substring(css.indexOf("[data-theme=\"" + theme + "\"] {"));
    Map<String, String> found = new TreeMap<>();
    COLOUR
        .matcher(block.substring(0, block.indexOf("\n}")))
        .results()
        .forEach(m -> found.put(m.group(1), m.group(2)));
    return found;
  }
}
