package org.fengsui.console.api;

import org.fengsui.console.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of an incident as a row; the fields are those of alerts.jsonl.
 *
 * @param value the indicator's value as it was observed, null when unknown
 * @param records number of records that it rests on
 */
public record MessageRow(
    String alertId,
    int sequence,
    String msgType,
    String status,
    String ruleId,
    int ruleVersion,
    String level,
    String previousLevel,
    String scopeBy,
    String scopeKey,
    String scopeName,
    String region,
    String indicator,
    Double value,
    Long records,
    String onset,
    String asOf,
    Words title,
    Words text) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** The row of a line of alerts.jsonl. */
  static MessageRow of(String line) {
    JsonNode m = JSON.readTree(line);
    String indicator = text(m.path("indicator"));
    JsonNode value = m.path("observed").path(indicator == null ? "" : indicator);
    JsonNode records = m.path("evidence").path("records");
    return new MessageRow(
        text(m.path("alert_id")),
        m.path("sequence").asInt(),
        text(m.path("msg_type")),
        text(m.path("status")),
        text(m.path("rule_id")),
        m.path("rule_version").asInt(),
        text(m.path("level")),
        text(m.path("previous_level")),
        text(m.path("scope").path("by")),
        text(m.path("scope").path("key")),
        text(m.path("scope").path("name")),
        text(m.path("region")),
        indicator,
        value.isNumber() ? value.asDouble() : null,
        records.isNumber() ? records.asLong() : null,
        text(m.path("onset")),
        text(m.path("as_of")),
        words(m.path("title")),
        words(m.path("text")));
  }

  private static Words words(JsonNode both) {
    return new Words(text(both.path("zh")), text(both.path("en")));
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }
}
