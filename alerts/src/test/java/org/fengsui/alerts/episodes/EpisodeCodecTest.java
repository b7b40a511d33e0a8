package org.fengsui.alerts.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fengsui.alerts.episodes.Walk.level;
import static org.fengsui.schemas.WarningLevel.BLUE;
import static org.fengsui.schemas.WarningLevel.YELLOW;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.fengsui.alerts.rules.Lifecycle;
import org.junit.jupiter.api.Test;

/** Bytes of an episode: what is written is read, and stays readable. */
final class EpisodeCodecTest {
  private static final String GOLDEN =
      "01c2c002c2c0020101010206c8c0020101ffffffffffffffffff0108060080f0ebc69667000600ffffffffffffffffff01000000ffffffffffffffffff0100004062c0000000000002c2c002e0c002ffffffff0f00";

  private static byte[] bytes(Episode episode) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Episode.TYPE.codec().write(episode, new DataOutputStream(out));
    return out.toByteArray();
  }

  private static Episode read(byte[] bytes) throws IOException {
    return Episode.TYPE.codec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static Episode episode() {
    Walk walk =
        new Walk(Lifecycle.keeping(7), true, level(BLUE, 20), level(YELLOW, 100))
            .day(0, 150)
            .morning(3, 30);
    walk.episode.effectStart = Walk.FIRST + 15;
    return walk.episode;
  }

  @Test
  void theBytesOfTheFirstVersionDoNotChange() throws IOException {
    assertThat(HexFormat.of().formatHex(bytes(episode()))).isEqualTo(GOLDEN);
  }

  @Test
  void whatWasWrittenOnceIsReadBackWhole() throws IOException {
    Episode read = read(HexFormat.of().parseHex(GOLDEN));
    assertThat(read).usingRecursiveComparison().isEqualTo(episode());
    assertThat(read.phase()).isEqualTo(Episode.Phase.FIRING);
    assertThat(read.level()).isEqualTo(Levels.rank(YELLOW));
    assertThat(read.ruleVersion()).isEqualTo(3);
    assertThat(read.lastPeriod()).isEqualTo(Walk.FIRST + 3);
  }

  @Test
  void everyPhaseIsReadBack() throws IOException {
    for (Episode.Phase phase : Episode.Phase.values()) {
      Episode episode = episode();
      episode.phase = phase;
      assertThat(read(bytes(episode)).phase()).isEqualTo(phase);
    }
    assertThatThrownBy(() -> Episode.Phase.of(9)).hasMessageContaining("9");
  }

  @Test
  void bytesOfAnotherVersionAreRefusedByName() throws IOException {
    byte[] bytes = bytes(episode());
    bytes[0] = 7;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("episode")
        .hasMessageContaining("7");
  }
}
