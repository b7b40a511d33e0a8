package org.fengsui.alerts.messages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.LargestReport;
import org.fengsui.schemas.Vintage;

/**
 * Output records as lines of JSON with the field names of docs/data-formats.md: instants with the
 * place's offset, dates as ISO, numbers without noise. Safe to share between threads.
 */
public final class JsonLines {
  /** Order of alerts.jsonl: as_of, rule_id, scope.key, group (none first), sequence. */
  public static final Comparator<EarlyWarning> ORDER =
      Comparator.comparing(EarlyWarning::getAsOf)
          .thenComparing(EarlyWarning::getRuleId)
          .thenComparing(w -> w.getScope().getKey())
          .thenComparing(w -> w.getGroup() == null ? "" : w.getGroup())
          .thenComparingInt(EarlyWarning::getSequence)
          .thenComparing(EarlyWarning::getAlertId);

  private static final JsonFactory FACTORY = new JsonFactory();

  private final ZonedTimes times;

  /** Lines of one place. */
  public JsonLines(ZoneId zone) {
    this.times = new ZonedTimes(zone);
  }

  /** A line of alerts.jsonl. */
  public String line(EarlyWarning w) {
    return write(
        (out, fields) -> {
          identity(w, out, fields);
          fields.scope(w.getScope());
          fields.text("group", w.getGroup());
          fields.text("region", w.getRegion());
          fields.text("employer", w.getEmployer());
          fields.text("indicator", w.getIndicator());
          fields.span("window", w.getWindow());
          fields.span("effective", w.getEffective());
          fields.numbers("observed", w.getObserved());
          fields.textsByName("threshold", w.getThreshold());
          fields.date("onset", w.getOnset());
          fields.text("as_of", times.iso(w.getAsOf()));
          evidence(w.getEvidence(), out, fields);
          fields.bilingual("title", w.getTitle());
          fields.bilingual("text", w.getText());
          fields.bilingual("cautions", w.getCautions());
          fields.bilingual("actions", w.getActions());
          fields.text("issuer", w.getIssuer());
          fields.texts("references", w.getReferences());
          fields.optional("release_at", iso(w.getReleaseAt()));
        });
  }

  private static void identity(EarlyWarning w, JsonGenerator out, JsonFields fields)
      throws IOException {
    fields.text("alert_id", w.getAlertId());
    out.writeNumberField("sequence", w.getSequence());
    out.writeNumberField("attempt", w.getAttempt());
    fields.text("msg_type", w.getMsgType());
    fields.text("status", w.getStatus());
    fields.bilingual("category", w.getCategory());
    fields.text("rule_id", w.getRuleId());
    out.writeNumberField("rule_version", w.getRuleVersion());
    fields.text("mode", w.getMode());
    fields.text("level", w.getLevel());
    fields.text("previous_level", w.getPreviousLevel());
  }

  private void evidence(Evidence e, JsonGenerator out, JsonFields fields) throws IOException {
    out.writeObjectFieldStart("evidence");
    out.writeNumberField("records", e.getRecords());
    out.writeArrayFieldStart("largest");
    for (LargestReport report : e.getLargest()) {
      out.writeStartObject();
      out.writeStringField("id", report.getId());
      out.writeNumberField("persons", report.getPersons());
      out.writeEndObject();
    }
    out.writeEndArray();
    fields.whole("workforce", e.getWorkforce());
    vintage(e.getVintage(), out, fields);
    fields.number("completeness", e.getCompleteness());
    fields.number("standard_error", e.getStandardError());
    fields.texts("flags", e.getFlags());
    out.writeEndObject();
  }

  private void vintage(Vintage v, JsonGenerator out, JsonFields fields) throws IOException {
    if (v == null) {
      out.writeNullField("vintage");
      return;
    }
    out.writeObjectFieldStart("vintage");
    out.writeNumberField("revision", v.getRevision());
    fields.text("known_at", v.getKnownAt() == null ? null : times.iso(v.getKnownAt()));
    out.writeEndObject();
  }

  /** A line of indicators.jsonl. */
  public String line(IndicatorValue v) {
    return write(
        (out, fields) -> {
          fields.text("indicator", v.getIndicator());
          fields.scope(v.getScope());
          fields.optional("group", v.getGroup());
          fields.text("window", v.getWindow());
          fields.optional("basis", v.getBasis());
          fields.optional("rule_id", v.getRuleId());
          fields.text("period", v.getPeriodLabel());
          fields.number("value", v.getValue());
          fields.number("standard_error", v.getStandardError());
          fields.whole("n", v.getN());
          out.writeNumberField("revision", v.getRevision());
          fields.text("as_of", times.iso(v.getAsOf()));
          fields.texts("flags", v.getFlags());
          if (v.getPsus() != null) {
            out.writeNumberField("psus", v.getPsus());
          }
          if (v.getDegreesOfFreedom() != null) {
            out.writeNumberField("degrees_of_freedom", v.getDegreesOfFreedom());
          }
          fields.optional("release_at", iso(v.getReleaseAt()));
        });
  }

  private String iso(Instant instant) {
    return instant == null ? null : times.iso(instant);
  }

  /** A line of dead-letters.jsonl: by file and line where an import says so, else by offset. */
  public String line(DeadLetter d) {
    return write(
        (out, fields) -> {
          fields.text("stream", d.getStream());
          if (d.getFile() != null) {
            fields.text("file", d.getFile());
            fields.whole("line", d.getLine());
          } else {
            fields.text("topic", d.getStream());
            out.writeNumberField("partition", d.getPartition());
            out.writeNumberField("offset", d.getOffset());
          }
          fields.text("reason", d.getReason());
          fields.bilingual("message", d.getMessage());
          if (d.getRecord() != null) {
            fields.text("record", RecordText.of(d.getRecord()));
          }
        });
  }

  /** What fills one object. */
  private interface Body {
    void write(JsonGenerator out, JsonFields fields) throws IOException;
  }

  private static String write(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      body.write(out, new JsonFields(out));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing JSON into memory failed", e);
    }
    return text.toString();
  }
}
