package org.fengsui.console.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;

/**
 * Where each area without parts stands on the tile map: one equal tile an area, in its rough place.
 * From the pack's {@code tiles.csv} (code,x,y; x to the east, y to the south, from 0); areas that
 * it leaves out stand in rows below.
 *
 * @param tiles tile by area code
 */
public record TileMap(Map<String, Tile> tiles) {
  private static final int COLUMNS = 8;

  /**
   * A place on the map.
   *
   * @param x column from 0, to the east
   * @param y row from 0, to the south
   */
  public record Tile(int x, int y) {}

  /**
   * The map of a pack.
   *
   * @throws IllegalArgumentException when tiles.csv names an unknown area or a place twice
   */
  public static TileMap load(String idOrDirectory, AreaTree areas) {
    return read(text(idOrDirectory), areas);
  }

  /** The map that a file's text describes. */
  static TileMap read(String csv, AreaTree areas) {
    Map<String, Tile> tiles = new LinkedHashMap<>();
    Set<Tile> taken = new HashSet<>();
    for (String line : csv.lines().skip(1).filter(l -> !l.isBlank()).toList()) {
      String[] cells = line.split(",", -1);
      Tile tile = tile(cells, line);
      if (areas.find(cells[0]) == null || !taken.add(tile) || tiles.containsKey(cells[0])) {
        throw wrong(line, "区划未知或位置重复", "is an unknown area, or a place or area given twice");
      }
      tiles.put(cells[0], tile);
    }
    return new TileMap(Map.copyOf(completed(tiles, areas)));
  }

  private static Tile tile(String[] cells, String line) {
    if (cells.length != 3 || !cells[1].matches("[0-9]{1,3}") || !cells[2].matches("[0-9]{1,3}")) {
      throw wrong(line, "应为 代码,x,y", "must be code,x,y");
    }
    return new Tile(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
  }

  private static IllegalArgumentException wrong(String line, String zh, String en) {
    return new IllegalArgumentException("tiles.csv: \"" + line + "\" " + en + " / " + zh);
  }

  private static Map<String, Tile> completed(Map<String, Tile> tiles, AreaTree areas) {
    int row = tiles.values().stream().mapToInt(t -> t.y() + 1).max().orElse(0);
    List<String> missing =
        areas.all().stream()
            .map(Area::code)
            .filter(c -> areas.childrenOf(c).isEmpty() && !tiles.containsKey(c))
            .toList();
    for (int i = 0; i < missing.size(); i++) {
      tiles.put(missing.get(i), new Tile(i % COLUMNS, row + i / COLUMNS));
    }
    return tiles;
  }

  private static String text(String idOrDirectory) {
    Path file = Path.of(idOrDirectory).resolve("tiles.csv");
    try {
      if (Files.isRegularFile(file)) {
        return Files.readString(file);
      }
      String bundled = "/packs/" + idOrDirectory + "/tiles.csv";
      try (InputStream in = TileMap.class.getResourceAsStream(bundled)) {
        return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read tiles.csv of " + idOrDirectory, e);
    }
  }
}
