package org.fengsui.console.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengsui.console.settings.MapSettings;
import org.fengsui.console.settings.SettingsException;
import org.fengsui.indicators.place.Area;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an operator's GeoJSON (RFC 7946) and refuses what is no map of the place. */
final class AreaMapReader {
  /** Most bytes of a file: counties drawn far finer than a screen shows. */
  static final long MOST_BYTES = 16L << 20;

  private final JsonMapper json = JsonMapper.builder().build();
  private final MapSettings settings;
  private final Place place;
  private final Set<String> drawn = new LinkedHashSet<>();

  AreaMapReader(MapSettings settings, Place place) {
    this.settings = settings;
    this.place = place;
  }

  AreaMap read() {
    JsonNode root = root();
    if (!root.path("type").asString("").equals("FeatureCollection")
        || !root.path("features").isArray()) {
      throw fault("", "应是 GeoJSON 的 FeatureCollection", "must be a GeoJSON FeatureCollection");
    }
    ObjectNode kept = json.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = kept.putArray("features");
    JsonNode given = root.path("features");
    for (int i = 0; i < given.size(); i++) {
      features.add(feature("features[" + i + "]", given.get(i)));
    }
    checkComplete();
    return new AreaMap(settings.approval(), json.writeValueAsString(kept));
  }

  private JsonNode root() {
    Path file = Path.of(settings.geojson());
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw fault("", "超过 16 MiB，请简化边界", "is larger than 16 MiB: simplify its outlines");
      }
      return json.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw fault("", "无法读取，请检查路径和权限", "cannot be read, check path and rights: " + e);
    } catch (JacksonException e) {
      throw fault("", "不是合法的 JSON", "is not JSON: " + e.getOriginalMessage());
    }
  }

  private ObjectNode feature(String at, JsonNode given) {
    JsonNode code = given.path("properties").path(settings.codeProperty());
    String text = code.isString() || code.isIntegralNumber() ? code.asString() : "";
    if (text.isEmpty()) {
      String name = settings.codeProperty();
      throw fault(at, "缺少属性 " + name, "has no property " + name + ": see map.code_property");
    }
    if (!place.isLeaf(text)) {
      throw fault(at, "区划包中没有县（市、区）" + text, text + " is no county of the pack");
    }
    if (!drawn.add(text)) {
      throw fault(at, text + " 出现了两次", text + " is drawn twice: join its parts in one feature");
    }
    JsonNode geometry = given.path("geometry");
    new GeometryCheck((zh, en) -> fault(at + " (" + text + ")", zh, en)).check(geometry);
    ObjectNode kept = json.createObjectNode().put("type", "Feature");
    kept.putObject("properties").put("name", text);
    kept.putObject("geometry")
        .put("type", geometry.path("type").asString())
        .set("coordinates", geometry.path("coordinates"));
    return kept;
  }

  private void checkComplete() {
    for (String code : settings.missing()) {
      if (!place.isLeaf(code)) {
        throw fault("map.missing", "区划包中没有县（市、区）" + code, code + " is no county of the pack");
      }
      if (drawn.contains(code)) {
        throw fault("map.missing", code + " 其实已画出", code + " is drawn after all: take it out");
      }
    }
    List<String> absent =
        place.leaves().stream()
            .map(Area::code)
            .filter(c -> !drawn.contains(c) && !settings.missing().contains(c))
            .toList();
    if (!absent.isEmpty()) {
      throw fault(
          "",
          "没有画出 " + absent + "；若是有意为之，请写入 map.missing",
          "does not draw " + absent + ": if that is meant, name them in map.missing");
    }
  }

  private SettingsException fault(String at, String zh, String en) {
    return new SettingsException(settings.geojson(), 0, at, zh, en);
  }
}
