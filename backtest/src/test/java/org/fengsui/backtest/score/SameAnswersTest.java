package org.fengsui.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.backtest.scenario.Calendar;
import org.fengsui.backtest.scenario.Setting;
import org.fengsui.backtest.scenario.Sources;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every message, value and dead letter of a small generated year, byte by byte: what makes the core
 * faster or clearer may change none of them. A change of meaning changes the digests on purpose and
 * says so in CHANGELOG.md.
 */
class SameAnswersTest {
  private static final long SEED = 64;
  private static final double SCALE = 0.02;

  private static final Pack PACK = Packs.load("cn-ningxia");
  private static final JsonLines LINES = new JsonLines(PACK.jurisdiction().zone());
  private static GeneratedYear year;

  @BeforeAll
  static void run() {
    Sources sources = new Sources(PACK.jurisdiction());
    year = GeneratedYear.run(PACK, new Setting(SEED, SCALE, new Calendar(2025), sources));
  }

  @Test
  void messages() {
    assertThat(digest(year.result().warnings().stream().map(LINES::line)))
        .isEqualTo("115 d574ac77480c4d41");
  }

  @Test
  void values() {
    assertThat(digest(year.result().values().stream().map(LINES::line)))
        .isEqualTo("150020 9b84a2e04f328140");
  }

  @Test
  void deadLetters() {
    assertThat(digest(year.result().deadLetters().stream().map(LINES::line)))
        .isEqualTo("77 c5749b58663b6c41");
  }

  /** Number of lines, and the SHA-256 of all of them sorted. */
  private static String digest(Stream<String> unsorted) {
    List<String> lines = unsorted.sorted().toList();
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        sha.update(line.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
      }
      return lines.size() + " " + HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
