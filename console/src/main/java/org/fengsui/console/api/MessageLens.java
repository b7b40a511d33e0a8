package org.fengsui.console.api;

import org.fengsui.console.access.Visitor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages as an account may read them. One about an area around its own names the largest reports
 * of other areas: they are left out, which {@code evidence.flags} says. Pure.
 */
final class MessageLens {
  /** Flag of evidence from which reports of other areas are left out. */
  static final String FLAG = "beyond-areas";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private MessageLens() {}

  /** JSON of an object. */
  static ObjectNode read(String json) {
    return (ObjectNode) JSON.readTree(json);
  }

  /** Whether a message concerns an account. */
  static boolean sees(Visitor visitor, JsonNode message) {
    return about(message, "by").equals("source")
        ? visitor.seesSource(about(message, "key"))
        : visitor.sees(region(visitor, message));
  }

  /** A line of alerts.jsonl as an account may read it. */
  static String line(Visitor visitor, String line) {
    if (visitor.everywhere()) {
      return line;
    }
    ObjectNode message = read(line);
    return narrow(visitor, message) ? message.toString() : line;
  }

  /** Leaves out what an account may not read; false when that is nothing. */
  static boolean narrow(Visitor visitor, ObjectNode message) {
    boolean names = message.path("evidence").path("largest").size() > 0;
    if (!names || visitor.actsIn(region(visitor, message))) {
      return false;
    }
    ObjectNode evidence = (ObjectNode) message.get("evidence");
    evidence.putArray("largest");
    evidence.withArray("flags").add(FLAG);
    return true;
  }

  /** Area of a message: what it names, else its scope where that is an area. */
  private static String region(Visitor visitor, JsonNode message) {
    JsonNode named = message.path("region");
    if (named.isString()) {
      return named.asString();
    }
    String key = about(message, "key");
    return visitor.place().knows(key) ? key : "";
  }

  private static String about(JsonNode message, String part) {
    JsonNode node = message.path("scope").path(part);
    return node.isString() ? node.asString() : "";
  }
}
