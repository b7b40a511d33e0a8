package org.fengsui.cli.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fengsui.cli.replay.Tally.Kind;
import org.fengsui.intake.csv.Decoding;
import org.fengsui.schemas.EarlyWarning;

/**
 * What a replay did, for {@code summary.json} and for the console.
 *
 * @param pack pack id
 * @param streams counts by stream
 * @param files rows by file, and how each was read
 * @param alerts messages
 * @param indicators number of indicator values
 * @param firstKnown earliest known time with offset; null: no valid record
 * @param lastKnown latest known time with offset; null: no valid record
 * @param until instant to which the clock was advanced; null: the last known time
 * @param phases wall time by phase, in their order
 */
public record Summary(
    String pack,
    Map<String, Tally> streams,
    List<FileTally> files,
    List<EarlyWarning> alerts,
    long indicators,
    String firstKnown,
    String lastKnown,
    String until,
    Map<String, Duration> phases) {

  /** Wall time of all phases. */
  public Duration wallTime() {
    return phases.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /** Alerts by rule, level (none: the message ends an episode) or type. */
  public Map<String, Long> alertsBy(Function<EarlyWarning, String> what) {
    Map<String, Long> counts = new TreeMap<>();
    alerts.forEach(w -> counts.merge(what.apply(w), 1L, Long::sum));
    return counts;
  }

  static String level(EarlyWarning warning) {
    return warning.getLevel() == null ? "none" : warning.getLevel().name();
  }

  /** The summary as JSON, indented. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      out.writeStartObject();
      out.writeStringField("pack", pack);
      writeStreams(out);
      writeFiles(out);
      writeAlerts(out);
      out.writeNumberField("indicators", indicators);
      out.writeStringField("first_known", firstKnown);
      out.writeStringField("last_known", lastKnown);
      out.writeStringField("until", until);
      out.writeNumberField("wall_time_ms", wallTime().toMillis());
      out.writeObjectFieldStart("phases_ms");
      for (Map.Entry<String, Duration> phase : phases.entrySet()) {
        out.writeNumberField(phase.getKey(), phase.getValue().toMillis());
      }
      out.writeEndObject();
      out.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private void writeStreams(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("records");
    for (Map.Entry<String, Tally> stream : streams.entrySet()) {
      out.writeObjectFieldStart(stream.getKey());
      for (Kind kind : Kind.values()) {
        out.writeNumberField(kind.name().toLowerCase(Locale.ROOT), stream.getValue().of(kind));
      }
      counts(out, "reasons", stream.getValue().reasons());
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void writeFiles(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("files");
    for (FileTally file : files) {
      out.writeStartObject();
      out.writeStringField("file", file.file().name());
      out.writeStringField("stream", file.file().stream());
      out.writeNumberField("read", file.rows());
      out.writeNumberField("refused", file.refusedRows());
      Decoding decoding = file.notes().decoding();
      out.writeStringField("encoding", decoding == null ? "UTF-8" : decoding.encoding());
      if (decoding != null) {
        out.writeArrayFieldStart("decoded");
        for (String sample : decoding.samples()) {
          out.writeString(sample);
        }
        out.writeEndArray();
      }
      out.writeNumberField("times_without_offset", file.notes().localTimes());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void writeAlerts(JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("alerts");
    out.writeNumberField("total", alerts.size());
    counts(out, "by_rule", alertsBy(EarlyWarning::getRuleId));
    counts(out, "by_level", alertsBy(Summary::level));
    counts(out, "by_type", alertsBy(w -> w.getMsgType().name()));
    out.writeEndObject();
  }

  private static void counts(JsonGenerator out, String name, Map<String, Long> counts)
      throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      out.writeNumberField(count.getKey(), count.getValue());
    }
    out.writeEndObject();
  }
}
