package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.app.ConsoleApp;
import org.fengsui.console.place.AreaMap;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.MapSettings;
import org.fengsui.console.settings.SettingsException;
import org.fengsui.console.testing.MadeUpMap;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapApiTest {
  private static final Visitor VIEWER =
      new Visitor(
          new Account("v", "v", Set.of(Role.VIEWER), List.of(), "zh", false), Ningxia.PLACE);

  @TempDir Path folder;

  @Test
  void withoutAMapPagesAreToldToDrawTiles() {
    assertThat(answer(AreaMap.NONE).path("shapes").isNull()).isTrue();
    assertThat(answer(AreaMap.NONE).path("approval").asString()).isEmpty();
  }

  @Test
  void theShapesOfTheOperatorsMapAreServedAsJsonWithItsApprovalNumber() throws Exception {
    Path file = Files.writeString(folder.resolve("nx.json"), MadeUpMap.of(Ningxia.PLACE));
    MapSettings settings = new MapSettings(file.toString(), "adcode", List.of(), "演审图（2026）1号");
    JsonNode told = answer(AreaMap.of(settings, Ningxia.PLACE));
    assertThat(told.path("shapes").path("features").size()).isEqualTo(22);
    assertThat(told.path("approval").asString()).isEqualTo("演审图（2026）1号");
  }

  @Test
  void aConsoleWhoseMapCannotBeUsedDoesNotStart() throws Exception {
    Path file = Files.writeString(folder.resolve("bad.json"), "{}");
    ConsoleSettings settings =
        RunningConsole.settings("127.0.0.1:9", "", RunningConsole.h2(folder))
            .with(new MapSettings(file.toString(), "adcode", List.of(), ""));
    assertThatThrownBy(() -> ConsoleApp.start(settings))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("bad.json", "FeatureCollection");
    assertThat(folder.resolve("console.mv.db")).doesNotExist();
  }

  private static JsonNode answer(AreaMap map) {
    JsonMapper json = JsonMapper.builder().build();
    return json.readTree(json.writeValueAsString(new MapApi(map).map(VIEWER)));
  }
}
