package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.testing.Samples;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.api.Test;

class MessageRowTest {
  private final JsonLines lines = new JsonLines(Ningxia.PLACE.zone());

  @Test
  void aMessageIsARowOfItsFieldsItsValueAndItsNumberOfRecords() {
    EarlyWarning w = Samples.employer("E", "640104");
    MessageRow row = MessageRow.of(lines.line(w));
    assertThat(row.alertId()).isEqualTo(w.getAlertId());
    assertThat(row.level()).isEqualTo("YELLOW");
    assertThat(row.previousLevel()).isNull();
    assertThat(row.scopeName()).isEqualTo("名 E");
    assertThat(row.region()).isEqualTo("640104");
    assertThat(row.value()).isEqualTo(120);
    assertThat(row.records()).isEqualTo(3);
    assertThat(row.onset()).isEqualTo("2026-03-22");
    assertThat(row.title()).isEqualTo(new Words("规模裁员", "Mass dismissal"));
  }

  @Test
  void whatIsUnknownIsEmpty() {
    MessageRow row =
        MessageRow.of("{\"sequence\":2,\"indicator\":\"x\",\"observed\":{\"x\":null}}");
    assertThat(row.sequence()).isEqualTo(2);
    assertThat(row.value()).isNull();
    assertThat(row.records()).isNull();
    assertThat(row.alertId()).isNull();
  }
}
