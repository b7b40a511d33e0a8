package org.fengsui.console.place;

import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** Whether a geometry is a Polygon or MultiPolygon of closed rings on the globe (RFC 7946, 3.1). */
final class GeometryCheck {
  private static final int FEWEST_POSITIONS = 4;
  private static final double MOST_LONGITUDE = 180;
  private static final double MOST_LATITUDE = 90;

  private final BiFunction<String, String, RuntimeException> fault;

  /** A check that throws what is made of a reason in Chinese and English. */
  GeometryCheck(BiFunction<String, String, RuntimeException> fault) {
    this.fault = fault;
  }

  void check(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        filled(coordinates);
        coordinates.forEach(this::polygon);
      }
      default ->
          throw fault.apply(
              "应是 Polygon 或 MultiPolygon", "must be a geometry of type Polygon or MultiPolygon");
    }
  }

  private void polygon(JsonNode rings) {
    filled(rings);
    rings.forEach(this::ring);
  }

  private void ring(JsonNode ring) {
    filled(ring);
    ring.forEach(this::position);
    JsonNode first = ring.get(0);
    if (ring.size() < FEWEST_POSITIONS || !first.equals(ring.get(ring.size() - 1))) {
      throw fault.apply(
          "环至少应有 4 个点且首尾相同", "a ring needs 4 positions or more, the last as the first");
    }
  }

  private void position(JsonNode at) {
    if (!at.isArray()
        || !at.path(0).isNumber()
        || !at.path(1).isNumber()
        || Math.abs(at.get(0).asDouble()) > MOST_LONGITUDE
        || Math.abs(at.get(1).asDouble()) > MOST_LATITUDE) {
      throw fault.apply(
          "坐标应为 [经度, 纬度]，单位为度", "a position is [longitude, latitude] in degrees, not " + brief(at));
    }
  }

  private void filled(JsonNode array) {
    if (!array.isArray() || array.isEmpty()) {
      throw fault.apply("坐标为空", "has no coordinates");
    }
  }

  private static String brief(JsonNode node) {
    String text = node.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
