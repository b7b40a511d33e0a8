package org.fengsui.console.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.fengsui.console.access.Visitor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages as an account may read them. One about an area around its own names the largest reports
 * of other areas: they are left out, which {@code evidence.flags} says. One that rests on a
 * published figure says neither the figure nor a text that holds it before the hour of its release,
 * except to publishers and approvers. Pure.
 */
final class MessageLens {
  /** Flag of evidence from which reports of other areas are left out. */
  static final String FLAG = "beyond-areas";

  private static final String RELEASE = "release_at";

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

  /** Whether an account may read every line as it is. */
  static boolean whole(Visitor visitor, String line) {
    return visitor.everywhere() && (visitor.seesRestricted() || !line.contains(RELEASE));
  }

  /** A line of alerts.jsonl as an account may read it. */
  static String line(Visitor visitor, String line, Instant now) {
    if (whole(visitor, line)) {
      return line;
    }
    ObjectNode message = read(line);
    return narrow(visitor, message, now) ? message.toString() : line;
  }

  /** Leaves out what an account may not read; false when that is nothing. */
  static boolean narrow(Visitor visitor, ObjectNode message, Instant now) {
    boolean kept = restrict(visitor, message, now);
    return reports(visitor, message) || kept;
  }

  private static boolean restrict(Visitor visitor, ObjectNode message, Instant now) {
    JsonNode release = message.path(RELEASE);
    if (visitor.seesRestricted() || !release.isString()) {
      return false;
    }
    Instant at = OffsetDateTime.parse(release.asString()).toInstant();
    if (!at.isAfter(now)) {
      return false;
    }
    message.putObject("observed");
    ((ObjectNode) message.get("evidence")).putNull("standard_error");
    ObjectNode text = message.putObject("text");
    text.put("zh", "所依据的数据在 " + release.asString() + " 发布以前，仅发布和审批人员可见。");
    text.put(
        "en",
        "The figures behind it are shown to publishers and approvers only until "
            + release.asString()
            + ".");
    return true;
  }

  private static boolean reports(Visitor visitor, ObjectNode message) {
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
