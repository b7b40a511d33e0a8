package org.fengsui.alerts.messages;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.DateSpan;
import org.fengsui.schemas.Scope;

/** Writes the kinds of fields that JSON lines share. */
final class JsonFields {
  private final JsonGenerator out;

  JsonFields(JsonGenerator out) {
    this.out = out;
  }

  /** Text, or null. */
  void text(String name, Object value) throws IOException {
    if (value == null) {
      out.writeNullField(name);
    } else {
      out.writeStringField(name, value.toString());
    }
  }

  /** Text that is left out when there is none. */
  void optional(String name, Object value) throws IOException {
    if (value != null) {
      out.writeStringField(name, value.toString());
    }
  }

  void number(String name, Double value) throws IOException {
    out.writeFieldName(name);
    if (value == null || !Double.isFinite(value)) {
      out.writeNull();
    } else {
      out.writeNumber(Decimals.shortest(value));
    }
  }

  void whole(String name, Long value) throws IOException {
    if (value == null) {
      out.writeNullField(name);
    } else {
      out.writeNumberField(name, value);
    }
  }

  void bilingual(String name, Bilingual value) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("zh", value.getZh());
    out.writeStringField("en", value.getEn());
    out.writeEndObject();
  }

  void scope(Scope scope) throws IOException {
    out.writeObjectFieldStart("scope");
    out.writeStringField("by", scope.getBy());
    out.writeStringField("key", scope.getKey());
    out.writeStringField("name", scope.getName());
    out.writeEndObject();
  }

  void span(String name, DateSpan span) throws IOException {
    if (span == null) {
      out.writeNullField(name);
      return;
    }
    out.writeObjectFieldStart(name);
    date("start", span.getStart());
    date("end", span.getEnd());
    out.writeEndObject();
  }

  void date(String name, LocalDate date) throws IOException {
    text(name, date);
  }

  void texts(String name, Collection<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  /** Numbers by name, in the order of the names, so that equal messages are equal lines. */
  void numbers(String name, Map<String, Double> values) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, Double> entry : new TreeMap<>(values).entrySet()) {
      number(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
  }

  /** Texts by name, in the order of the names. */
  void textsByName(String name, Map<String, String> values) throws IOException {
    out.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : new TreeMap<>(values).entrySet()) {
      text(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
  }
}
