package org.fengsui.console.settings;

import java.util.List;

/**
 * The map that an operator supplies instead of the tile map.
 *
 * @param geojson path of a GeoJSON file, "" for the tile map
 * @param codeProperty property of a feature that holds the code of its area
 * @param missing codes of areas that the file leaves out on purpose
 * @param approval approval number of the map (审图号), shown below it; "" for none
 */
public record MapSettings(
    String geojson, String codeProperty, List<String> missing, String approval) {
  /** The tile map. */
  public static final MapSettings NONE = new MapSettings("", "code", List.of(), "");

  /** Copies the list. */
  public MapSettings {
    missing = List.copyOf(missing);
  }

  /** Whether there is a map. */
  public boolean given() {
    return !geojson.isEmpty();
  }

  static MapSettings read(Section in) {
    for (String key : List.of("code_property", "missing", "approval")) {
      if (in.has(key) && !in.has("geojson")) {
        throw in.fault(key, "须同时写明 map.geojson", "needs map.geojson as well");
      }
    }
    MapSettings map =
        new MapSettings(
            in.text("geojson", ""),
            in.text("code_property", NONE.codeProperty),
            in.texts("missing"),
            in.text("approval", ""));
    in.close();
    return map;
  }
}
