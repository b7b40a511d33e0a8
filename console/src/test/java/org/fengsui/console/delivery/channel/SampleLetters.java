package org.fengsui.console.delivery.channel;

import java.time.Instant;
import java.util.List;
import org.fengsui.console.delivery.channel.Letter.Reference;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;

/** Invented letters. */
final class SampleLetters {
  static final Instant AS_OF = Instant.parse("2026-03-22T04:00:00Z");
  static final String LINK = "https://console.example/incidents/abc";

  private SampleLetters() {}

  static Letter letter(NoticeKind kind, WarningLevel level, WarningLevel before) {
    List<Reference> references =
        kind == NoticeKind.ALERT
            ? List.of()
            : List.of(new Reference("fengsui-a1-1", AS_OF.minusSeconds(60)));
    return new Letter(
        kind,
        "abc",
        "a1",
        references.size() + 1,
        MessageStatus.ACTUAL,
        level,
        before,
        "layoff-employer",
        "640104",
        new Words("兴庆区", "Xingqing"),
        "某厂",
        new Words("规模裁员", "Mass dismissal"),
        new Words("裁员120人", "120 dismissed"),
        new Words("核实人数", "Verify"),
        new Words("派员进驻", "Send staff"),
        new Words("", ""),
        "人社厅",
        AS_OF,
        references,
        LINK,
        "{\"alert_id\":\"a1\"}");
  }

  static Letter titled(String title, String text) {
    Letter l = letter(NoticeKind.ALERT, WarningLevel.YELLOW, null);
    return new Letter(
        l.kind(),
        l.incidentId(),
        l.alertId(),
        l.sequence(),
        l.status(),
        l.level(),
        null,
        l.ruleId(),
        l.region(),
        l.place(),
        l.subject(),
        new Words(title, title),
        new Words(text, text),
        l.cautions(),
        l.actions(),
        l.note(),
        l.issuer(),
        l.asOf(),
        List.of(),
        l.link(),
        l.line());
  }

  static Letter status(MessageStatus status) {
    Letter l = letter(NoticeKind.ALERT, WarningLevel.RED, null);
    return new Letter(
        l.kind(),
        l.incidentId(),
        l.alertId(),
        l.sequence(),
        status,
        l.level(),
        null,
        l.ruleId(),
        l.region(),
        l.place(),
        l.subject(),
        l.title(),
        l.text(),
        l.cautions(),
        l.actions(),
        l.note(),
        l.issuer(),
        l.asOf(),
        List.of(),
        l.link(),
        l.line());
  }

  static Parcel parcel(Letter letter) {
    return new Parcel(7, "13900000000", false, letter);
  }
}
