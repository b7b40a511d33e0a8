package org.fengsui.console.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fengsui.indicators.place.AreaTree;
import org.fengsui.intake.pack.Packs;
import org.junit.jupiter.api.Test;

class TileMapTest {
  private static final AreaTree NINGXIA = Packs.load("cn-ningxia").jurisdiction().areas();

  @Test
  void everyCountyOfNingxiaHasAPlaceOfItsOwnInItsRoughPlace() {
    Place place = Place.of(Packs.load("cn-ningxia"), "cn-ningxia");
    assertThat(place.tiles().tiles())
        .hasSize(22)
        .containsOnlyKeys(place.leaves().stream().map(a -> a.code()).toList());
    assertThat(place.tiles().tiles().values()).doesNotHaveDuplicates();
    // Huinong lies north of Jingyuan.
    assertThat(place.tiles().tiles().get("640205").y())
        .isLessThan(place.tiles().tiles().get("640424").y());
  }

  @Test
  void areasThatAreLeftOutStandInRowsBelow() {
    TileMap map = TileMap.read("code,x,y\n640104,3,3\n", NINGXIA);
    assertThat(map.tiles()).hasSize(22);
    assertThat(map.tiles().values()).doesNotHaveDuplicates();
    assertThat(map.tiles().get("640105")).isEqualTo(new TileMap.Tile(0, 4));
  }

  @Test
  void aPackWithoutTilesStandsInRows() {
    Place states = Place.of(Packs.load("us-states"), "us-states");
    assertThat(states.tiles().tiles()).hasSameSizeAs(states.leaves());
  }

  @Test
  void aPlaceGivenTwiceAnUnknownAreaAndWhatIsNoTileAreRefused() {
    refused("code,x,y\n640104,3,3\n640105,3,3\n", "given twice");
    refused("code,x,y\n999999,3,3\n", "unknown area");
    refused("code,x,y\n640104,a,3\n", "must be code,x,y");
    refused("code,x,y\n640104,3\n", "应为 代码,x,y");
  }

  private static void refused(String csv, String part) {
    assertThatThrownBy(() -> TileMap.read(csv, NINGXIA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }
}
