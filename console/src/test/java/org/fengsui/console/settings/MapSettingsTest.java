package org.fengsui.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapSettingsTest {
  private static final String LEAST = "pack: cn-ningxia\nkafka: {bootstrap: '127.0.0.1:9092'}\n";

  @Test
  void withoutASectionThereIsTheTileMap() {
    assertThat(read("")).isEqualTo(MapSettings.NONE);
    assertThat(read("").given()).isFalse();
  }

  @Test
  void aPathIsEnough() {
    assertThat(read("map: {geojson: nx.json}"))
        .isEqualTo(new MapSettings("nx.json", "code", List.of(), ""));
  }

  @Test
  void propertyMissingAreasAndApprovalNumberCanBeGiven() {
    MapSettings map =
        read("map: {geojson: a, code_property: adcode, missing: ['640104'], approval: 审图号}");
    assertThat(map).isEqualTo(new MapSettings("a", "adcode", List.of("640104"), "审图号"));
    assertThat(map.given()).isTrue();
  }

  @Test
  void whatBelongsToAMapNeedsOne() {
    for (String key : List.of("code_property: x", "missing: []", "approval: x")) {
      assertThatThrownBy(() -> read("map: {" + key + "}"))
          .isInstanceOf(SettingsException.class)
          .hasMessageContainingAll(
              "map." + key.substring(0, key.indexOf(':')), "needs map.geojson", "须同时写明");
    }
    assertThatThrownBy(() -> read("map: {geojson: a, colour: b}")).hasMessageContaining("colour");
  }

  private static MapSettings read(String yaml) {
    return new SettingsReader(n -> null).parse("c.yaml", LEAST + yaml).map();
  }
}
