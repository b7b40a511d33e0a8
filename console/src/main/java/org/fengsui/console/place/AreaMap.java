package org.fengsui.console.place;

import org.fengsui.console.settings.MapSettings;

/**
 * The shapes of areas that an operator supplies, checked.
 *
 * @param approval approval number of the map (审图号), "" for none
 * @param shapes GeoJSON FeatureCollection whose features have one property {@code name}, the code
 *     of their area, and nothing else but their geometry; null for the tile map
 */
public record AreaMap(String approval, String shapes) {
  /** No shapes: the tile map. */
  public static final AreaMap NONE = new AreaMap("", null);

  /**
   * The map that settings name.
   *
   * @throws org.fengsui.console.settings.SettingsException naming the file and what is wrong in it
   */
  public static AreaMap of(MapSettings settings, Place place) {
    return settings.given() ? new AreaMapReader(settings, place).read() : NONE;
  }
}
