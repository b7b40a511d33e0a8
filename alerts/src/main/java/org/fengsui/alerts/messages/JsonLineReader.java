package org.fengsui.alerts.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DateSpan;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.LargestReport;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.RuleMode;
import org.fengsui.schemas.Scope;
import org.fengsui.schemas.Vintage;
import org.fengsui.schemas.WarningLevel;

/** Reads lines that {@link JsonLines} wrote. */
public final class JsonLineReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLineReader() {}

  /**
   * A line of alerts.jsonl.
   *
   * @throws IllegalArgumentException when the line is no such object
   */
  public static EarlyWarning warning(String line) {
    JsonNode n = tree(line);
    return spoken(EarlyWarning.newBuilder(), n)
        .setAlertId(n.get("alert_id").asText())
        .setSequence(n.get("sequence").asInt())
        .setAttempt(n.get("attempt").asInt())
        .setMsgType(MessageType.valueOf(n.get("msg_type").asText()))
        .setStatus(MessageStatus.valueOf(n.get("status").asText()))
        .setCategory(bilingual(n.get("category")))
        .setRuleId(n.get("rule_id").asText())
        .setRuleVersion(n.get("rule_version").asInt())
        .setMode(RuleMode.valueOf(n.get("mode").asText()))
        .setLevel(map(n.get("level"), l -> WarningLevel.valueOf(l.asText())))
        .setPreviousLevel(map(n.get("previous_level"), l -> WarningLevel.valueOf(l.asText())))
        .setScope(scope(n.get("scope")))
        .setGroup(text(n.get("group")))
        .setRegion(text(n.get("region")))
        .setEmployer(text(n.get("employer")))
        .setIndicator(n.get("indicator").asText())
        .setWindow(span(n.get("window")))
        .setEffective(map(n.get("effective"), JsonLineReader::span))
        .setObserved(byName(n.get("observed"), JsonNode::asDouble))
        .setThreshold(byName(n.get("threshold"), JsonNode::asText))
        .setOnset(LocalDate.parse(n.get("onset").asText()))
        .setAsOf(instant(n.get("as_of")))
        .setEvidence(evidence(n.get("evidence")))
        .setReferences(texts(n.get("references")))
        .setReleaseAt(n.hasNonNull("release_at") ? instant(n.get("release_at")) : null)
        .build();
  }

  /** What is written for people. */
  private static EarlyWarning.Builder spoken(EarlyWarning.Builder message, JsonNode n) {
    return message
        .setTitle(bilingual(n.get("title")))
        .setText(bilingual(n.get("text")))
        .setCautions(bilingual(n.get("cautions")))
        .setActions(bilingual(n.get("actions")))
        .setIssuer(n.get("issuer").asText());
  }

  private static Evidence evidence(JsonNode n) {
    List<LargestReport> largest = new ArrayList<>();
    n.get("largest")
        .forEach(r -> largest.add(new LargestReport(r.get("id").asText(), number(r, "persons"))));
    return Evidence.newBuilder()
        .setRecords(n.get("records").asLong())
        .setLargest(largest)
        .setWorkforce(map(n.get("workforce"), JsonNode::asLong))
        .setVintage(map(n.get("vintage"), JsonLineReader::vintage))
        .setCompleteness(map(n.get("completeness"), JsonNode::asDouble))
        .setStandardError(map(n.get("standard_error"), JsonNode::asDouble))
        .setFlags(texts(n.get("flags")))
        .build();
  }

  private static Vintage vintage(JsonNode n) {
    return new Vintage(n.get("revision").asInt(), map(n.get("known_at"), JsonLineReader::instant));
  }

  /**
   * A line of indicators.jsonl.
   *
   * @throws IllegalArgumentException when the line is no such object
   */
  public static IndicatorValue value(String line) {
    JsonNode n = tree(line);
    String period = n.get("period").asText();
    LocalDate last =
        period.length() == "2026-03".length()
            ? YearMonth.parse(period).atEndOfMonth()
            : LocalDate.parse(period);
    return IndicatorValue.newBuilder()
        .setIndicator(n.get("indicator").asText())
        .setScope(scope(n.get("scope")))
        .setGroup(text(n.get("group")))
        .setWindow(n.get("window").asText())
        .setBasis(text(n.get("basis")))
        .setRuleId(text(n.get("rule_id")))
        .setPeriod(last)
        .setPeriodLabel(period)
        .setValue(map(n.get("value"), JsonNode::asDouble))
        .setStandardError(map(n.get("standard_error"), JsonNode::asDouble))
        .setN(map(n.get("n"), JsonNode::asLong))
        .setRevision(n.get("revision").asInt())
        .setAsOf(instant(n.get("as_of")))
        .setFlags(texts(n.get("flags")))
        .build();
  }

  private static JsonNode tree(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a line of JSON: " + line, e);
    }
  }

  private static <T> T map(JsonNode node, Function<JsonNode, T> read) {
    return node == null || node.isNull() ? null : read.apply(node);
  }

  private static String text(JsonNode node) {
    return map(node, JsonNode::asText);
  }

  private static long number(JsonNode node, String field) {
    return node.get(field).asLong();
  }

  private static Instant instant(JsonNode node) {
    return OffsetDateTime.parse(node.asText()).toInstant();
  }

  private static DateSpan span(JsonNode node) {
    return new DateSpan(date(node.get("start")), date(node.get("end")));
  }

  private static LocalDate date(JsonNode node) {
    return map(node, d -> LocalDate.parse(d.asText()));
  }

  private static Scope scope(JsonNode n) {
    return new Scope(n.get("by").asText(), n.get("key").asText(), n.get("name").asText());
  }

  private static Bilingual bilingual(JsonNode node) {
    return new Bilingual(node.get("zh").asText(), node.get("en").asText());
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(t -> texts.add(t.asText()));
    return texts;
  }

  private static <T> Map<String, T> byName(JsonNode node, Function<JsonNode, T> read) {
    Map<String, T> found = new LinkedHashMap<>();
    node.properties().forEach(e -> found.put(e.getKey(), read.apply(e.getValue())));
    return found;
  }
}
