package org.fengsui.backtest.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office that sends claims one by one and falls silent while a warning is open. */
class SilentSourceTest {
  private static final String OFFICE = "yinchuan-claims-office";
  private static final String RULE =
      """
      id: many-claims
      version: 1
      title: {zh: 申领, en: Claims}
      source: {zh: 测试, en: test}
      indicator: claims.initial
      window: 30d
      scope: {by: [county, prefecture, region]}
      levels:
        YELLOW:
          enter: claims.initial >= 50
          cautions: {zh: 注意, en: Beware}
          actions: {zh: 核实, en: Verify}
      author: a
      owner: b
      """;

  /** Ten claims a day of a county in February and on ten days of March 2026. */
  private static Map<String, String> claims() {
    StringBuilder rows =
        new StringBuilder("claim_id,kind,persons,region,reference_date,source,reported_at\n");
    for (int day = 0; day < 38; day++) {
      LocalDate date = LocalDate.parse("2026-02-01").plusDays(day);
      rows.append('c').append(day).append(",INITIAL,10,640104,").append(date).append(',');
      rows.append(OFFICE).append(',').append(date.plusDays(1)).append("T09:00:00+08:00\n");
    }
    return Map.of("claims", rows.toString());
  }

  @Test
  void whatNobodyReportsIsNoAllClear() throws IOException {
    Pack pack = Replayed.pack("cn-ningxia");
    Replayed replayed = Replayed.of(pack, claims(), "2026-12-01T00:00:00Z", RULE);
    for (String key : new String[] {"640104", "640100", "640000"}) {
      assertThat(replayed.story("many-claims", key))
          .as(key)
          .containsExactly(
              "2026-02-09 ALERT YELLOW",
              "2026-02-14 UPDATE YELLOW",
              "2026-02-24 UPDATE YELLOW",
              "2026-05-08 UPDATE YELLOW [incomplete, no-data]",
              "2026-08-06 RESOLVE [incomplete, no-data]");
    }
    assertThat(replayed.messages("many-claims", "640100").get(4).getText().getEn())
        .contains("nobody knows")
        .contains("is closed, not lifted")
        .contains("No report from: " + OFFICE);
    assertThat(replayed.values("claims.initial", "640100", "1w", "2026-03-15", "2026-03-22"))
        .containsExactly(
            "20.0 [incomplete, missing:" + OFFICE + "]",
            "null [incomplete, missing:" + OFFICE + "]");
  }

  @Test
  void aSourceThatThePackRetiresEndsWhatRestedOnIt(@TempDir Path folder) throws IOException {
    Pack pack = retired(folder, "2026-03-20");
    Replayed replayed = Replayed.of(pack, claims(), "2026-12-01T00:00:00Z", RULE);
    assertThat(replayed.story("many-claims", "640104"))
        .endsWith("2026-03-20 RESOLVE [incomplete, source-retired]")
        .hasSize(4);
    assertThat(replayed.story("silent-source", OFFICE)).isEmpty();
  }

  private static Pack retired(Path folder, String date) throws IOException {
    Path from = Path.of("../packs/cn-ningxia");
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> copy(file, folder.resolve(from.relativize(file).toString())));
    }
    Path yaml = folder.resolve("pack.yaml");
    String text = Files.readString(yaml);
    Files.writeString(
        yaml, text.replace("- id: " + OFFICE, "- id: " + OFFICE + "\n    retired: " + date));
    return Packs.load(folder.toString());
  }

  private static void copy(Path file, Path to) {
    try {
      if (Files.isDirectory(file)) {
        Files.createDirectories(to);
      } else {
        Files.copy(file, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
