package org.fengsui.console.testing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.fengsui.console.place.Place;
import org.fengsui.console.place.TileMap.Tile;
import org.fengsui.indicators.place.Area;

/** Outlines that nobody surveyed: crooked fields around the tiles of a place, without gaps. */
public final class MadeUpMap {
  private static final int SIDES = 4;

  private MadeUpMap() {}

  /** All counties of a place, the code in property {@code adcode}. */
  public static String of(Place place) {
    return of(place, place.leaves().stream().map(Area::code).toList());
  }

  /** Some counties of a place. */
  public static String of(Place place, Collection<String> codes) {
    return codes.stream()
        .map(code -> feature("\"" + code + "\"", polygon(place.tiles().tiles().get(code))))
        .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
  }

  /** A feature of a code as it stands in JSON. */
  public static String feature(String code, String geometry) {
    return "{\"type\":\"Feature\",\"properties\":{\"adcode\":%s,\"name\":\"<b>made up</b>\"},\"geometry\":%s}"
        .formatted(code, geometry);
  }

  private static String polygon(Tile tile) {
    List<int[]> corners =
        List.of(
            new int[] {tile.x(), tile.y()},
            new int[] {tile.x() + 1, tile.y()},
            new int[] {tile.x() + 1, tile.y() + 1},
            new int[] {tile.x(), tile.y() + 1});
    StringBuilder ring = new StringBuilder();
    for (int side = 0; side < SIDES; side++) {
      edge(ring, corners.get(side), corners.get((side + 1) % SIDES));
    }
    ring.append(crooked(tile.x() * SIDES, tile.y() * SIDES));
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}";
  }

  /** The points of an edge but its last; neighbours have the same. */
  private static void edge(StringBuilder ring, int[] from, int[] to) {
    for (int i = 0; i < SIDES; i++) {
      ring.append(
          crooked(
              from[0] * SIDES + (to[0] - from[0]) * i, from[1] * SIDES + (to[1] - from[1]) * i));
      ring.append(',');
    }
  }

  private static String crooked(int x, int y) {
    Random random = new Random(x * 1_000L + y);
    double longitude = 105 + x * 0.14 + (random.nextDouble() - 0.5) * 0.09;
    double latitude = 39.4 - y * 0.1 - (random.nextDouble() - 0.5) * 0.07;
    return String.format(Locale.ROOT, "[%.4f,%.4f]", longitude, latitude);
  }
}
