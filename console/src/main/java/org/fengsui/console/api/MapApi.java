package org.fengsui.console.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.place.AreaMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's map. */
@RestController
public class MapApi {
  private final Shapes shapes;

  /** A map; it changes with the settings, at a restart. */
  public MapApi(AreaMap map) {
    this.shapes = new Shapes(map.approval(), map.shapes());
  }

  /**
   * What is drawn.
   *
   * @param approval approval number of the map (审图号), "" for none
   * @param shapes GeoJSON whose features bear the code of their area as {@code name}; null: tiles
   */
  public record Shapes(String approval, @JsonRawValue String shapes) {}

  /** Shapes of areas; without any, pages show the tile map. */
  @GetMapping("/api/map")
  public Shapes map(Visitor visitor) {
    return shapes;
  }
}
