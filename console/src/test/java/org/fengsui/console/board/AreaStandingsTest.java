package org.fengsui.console.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.testing.Samples.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengsui.console.incident.Episode;
import org.fengsui.console.incident.EpisodeState;
import org.fengsui.console.place.Place;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class AreaStandingsTest {
  private static final Place PLACE = Place.of(Packs.load("cn-ningxia"), "cn-ningxia");

  private final AreaStandings standings = new AreaStandings(PLACE);

  @Test
  void anAreaIsCalmOnlyWhenEverySourceThatSpeaksForItIsHeard() {
    assertThat(tile("640104", List.of(), heard("")).standing()).isEqualTo(Standing.CALM);
    assertThat(tile("640104", List.of(), List.of()).standing()).isEqualTo(Standing.UNKNOWN);
    List<SourceStanding> silent = heard("yinchuan-claims-office");
    assertThat(tile("640104", List.of(), silent).standing()).isEqualTo(Standing.UNKNOWN);
    assertThat(tile("640104", List.of(), silent).silentSources())
        .containsExactly("yinchuan-claims-office");
    assertThat(tile("640302", List.of(), silent).standing()).isEqualTo(Standing.CALM);
  }

  @Test
  void anOpenEpisodeLightsItsAreaAndThoseAroundIt() {
    List<Episode> open =
        List.of(
            episode("employer", "E", "640104", WarningLevel.BLUE),
            episode("employer", "F", "640105", WarningLevel.RED));
    assertThat(tile("640104", open, heard("")).level()).isEqualTo(WarningLevel.BLUE);
    assertThat(tile("640100", open, heard("")).level()).isEqualTo(WarningLevel.RED);
    assertThat(tile("640000", open, heard("")).standing()).isEqualTo(Standing.LEVEL);
    assertThat(tile("640106", open, heard("")).standing()).isEqualTo(Standing.CALM);
  }

  @Test
  void aLevelIsShownThoughASourceIsSilentAndTheSilenceIsNamed() {
    List<Episode> open = List.of(episode("employer", "E", "640104", WarningLevel.BLUE));
    Board.Tile tile = tile("640104", open, heard("yinchuan-claims-office"));
    assertThat(tile.standing()).isEqualTo(Standing.LEVEL);
    assertThat(tile.silentSources()).isNotEmpty();
  }

  @Test
  void anEpisodeAboutASourceMakesItSilentAndLightsNothing() {
    List<Episode> open =
        List.of(episode("source", "guyuan-claims-office", "640400", WarningLevel.YELLOW));
    Board.Tile tile = tile("640424", open, heard(""));
    assertThat(tile.level()).isNull();
    assertThat(tile.standing()).isEqualTo(Standing.UNKNOWN);
  }

  private Board.Tile tile(String code, List<Episode> open, List<SourceStanding> sources) {
    return standings.tiles(open, sources, Map.of(), SmallCells.NONE).stream()
        .filter(t -> t.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static List<SourceStanding> heard(String butNot) {
    return PLACE.sources().stream()
        .map(s -> new SourceStanding(s.stream(), s.id(), NOON, s.id().equals(butNot)))
        .toList();
  }

  private static Episode episode(String by, String key, String region, WarningLevel level) {
    return new Episode(
        by + key,
        "i",
        "r",
        by,
        key,
        key,
        region,
        "",
        level,
        EpisodeState.OPEN,
        LocalDate.EPOCH,
        1,
        NOON);
  }
}
