package org.fengsui.console.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fengsui.console.settings.MapSettings;
import org.fengsui.console.settings.SettingsException;
import org.fengsui.console.testing.MadeUpMap;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.indicators.place.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AreaMapTest {
  private static final Place PLACE = Ningxia.PLACE;
  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[105,37],[106,37],[106,38],[105,38],[105,37]]]}";

  @TempDir Path folder;

  @Test
  void aMapOfEveryCountyIsTakenWithCodesAndOutlinesAndNothingElse() throws IOException {
    AreaMap map = map(MadeUpMap.of(PLACE));
    JsonNode features = JsonMapper.shared().readTree(map.shapes()).path("features");
    assertThat(features.size()).isEqualTo(22);
    assertThat(features.get(0).path("properties").propertyNames()).containsExactly("name");
    assertThat(features.valueStream().map(f -> f.path("properties").path("name").asString()))
        .containsExactlyInAnyOrderElementsOf(codes());
    assertThat(map.shapes()).doesNotContain("made up");
    assertThat(map.approval()).isEqualTo("GS (made up) 1");
  }

  @Test
  void withoutASettingThereIsNoMap() {
    assertThat(AreaMap.of(MapSettings.NONE, PLACE)).isEqualTo(AreaMap.NONE);
  }

  @Test
  void aCodeMayBeANumberAndAShapeMayHaveSeveralParts() throws IOException {
    String parts =
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[105,37],[106,37],[106,38],[105,37]]],"
            + "[[[103,37],[104,37],[104,38],[103,37]]]]}";
    String map = map(only(MadeUpMap.feature("640104", parts)), without("640104")).shapes();
    assertThat(map).contains("\"name\":\"640104\"", "MultiPolygon");
  }

  @Test
  void aCountyThatIsNotDrawnMustBeNamedAsMissing() throws IOException {
    List<String> drawn = without("640104");
    String some = MadeUpMap.of(PLACE, drawn);
    refused(some, List.of(), "[640104]", "没有画出", "map.missing");
    assertThat(map(some, List.of("640104")).shapes()).doesNotContain("640104");
    refused(MadeUpMap.of(PLACE), List.of("640104"), "map.missing: ", "is drawn after all");
    refused(MadeUpMap.of(PLACE), List.of("110105"), "map.missing: ", "no county of the pack");
  }

  @Test
  void anUnknownCodeAPrefectureAndACountyDrawnTwiceAreRefused() {
    refused(only(MadeUpMap.feature("\"110105\"", SQUARE)), "features[0]", "110105", "没有县");
    refused(only(MadeUpMap.feature("\"640100\"", SQUARE)), "features[0]", "no county");
    String twice = MadeUpMap.feature("\"640104\"", SQUARE);
    refused(only(twice, twice), "features[1]", "drawn twice", "出现了两次");
    refused(only(MadeUpMap.feature("null", SQUARE)), "features[0]", "no property adcode");
    refused(only(MadeUpMap.feature("[1]", SQUARE)), "features[0]", "map.code_property");
  }

  @Test
  void whatIsNoMapIsRefusedWithTheFileAndTheReason() {
    refused("[", "is not JSON", "不是合法的 JSON");
    refused("{\"type\":\"Feature\"}", "must be a GeoJSON FeatureCollection");
    refused("{\"type\":\"FeatureCollection\",\"features\":{}}", "FeatureCollection");
    MapSettings none = new MapSettings(folder.resolve("none.json").toString(), "c", List.of(), "");
    assertThatThrownBy(() -> AreaMap.of(none, PLACE))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("none.json", "cannot be read", "无法读取");
  }

  @Test
  void outlinesMustBeClosedRingsOnTheGlobe() {
    shapeRefused("{\"type\":\"Point\",\"coordinates\":[105,37]}", "Polygon or MultiPolygon");
    shapeRefused("null", "Polygon or MultiPolygon");
    shapeRefused("{\"type\":\"Polygon\",\"coordinates\":[]}", "no coordinates");
    shapeRefused("{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}", "no coordinates");
    shapeRefused(polygon("[105,37],[106,37],[105,37]"), "4 positions");
    shapeRefused(polygon("[105,37],[106,37],[106,38],[105,38]"), "首尾相同");
    shapeRefused(polygon("[105,37],[106,37],[\"x\",38],[105,37]"), "not [\"x\",38]");
    shapeRefused(polygon("[4105000,37],[106,37],[106,38],[4105000,37]"), "in degrees");
    shapeRefused(polygon("[105,-91],[106,37],[106,38],[105,-91]"), "[经度, 纬度]");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
    byte[] large = new byte[(int) AreaMapReader.MOST_BYTES + 1];
    Arrays.fill(large, (byte) ' ');
    Path file = Files.write(folder.resolve("map.json"), large);
    assertThatThrownBy(
            () -> AreaMap.of(new MapSettings(file.toString(), "c", List.of(), ""), PLACE))
        .hasMessageContainingAll("map.json", "larger than 16 MiB", "简化边界");
  }

  private void shapeRefused(String geometry, String part) {
    refused(only(MadeUpMap.feature("640104", geometry)), "features[0] (640104)", part);
  }

  private static String polygon(String ring) {
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
  }

  private static String only(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static List<String> codes() {
    return PLACE.leaves().stream().map(Area::code).toList();
  }

  private static List<String> without(String code) {
    List<String> rest = new ArrayList<>(codes());
    rest.remove(code);
    return rest;
  }

  private AreaMap map(String json) throws IOException {
    return map(json, List.of());
  }

  private AreaMap map(String json, List<String> missing) throws IOException {
    Path file = folder.resolve("map.json");
    Files.write(file, json.getBytes(StandardCharsets.UTF_8));
    return AreaMap.of(new MapSettings(file.toString(), "adcode", missing, "GS (made up) 1"), PLACE);
  }

  private void refused(String json, String... parts) {
    refused(json, List.of(), parts);
  }

  private void refused(String json, List<String> missing, String... parts) {
    assertThatThrownBy(() -> map(json, missing))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("map.json")
        .hasMessageContainingAll(parts);
  }
}
