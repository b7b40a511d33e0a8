package org.fengsui.console.delivery.channel;

import java.time.Instant;
import java.util.List;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;

/**
 * What somebody is told, in both languages; how it looks is the channel's matter.
 *
 * @param kind why
 * @param incidentId incident
 * @param alertId alert, "" when it is about none
 * @param sequence sequence of the message, or number of the release
 * @param status ACTUAL, EXERCISE or TEST
 * @param level level, null when it has ended
 * @param previousLevel level before, null when there was none
 * @param ruleId rule
 * @param region code of the area, "" for none
 * @param place name of the area
 * @param subject name of what the warning is about
 * @param title headline
 * @param text text
 * @param cautions cautions
 * @param actions actions to take
 * @param note what is to be said first, "" for nothing
 * @param issuer issuing unit
 * @param asOf event time
 * @param references earlier messages that this one is about
 * @param link page of the incident
 * @param line the message as a line of alerts.jsonl, "" for none
 * @param releaseAt instant before which what it says is restricted, null when it is not
 */
public record Letter(
    NoticeKind kind,
    String incidentId,
    String alertId,
    int sequence,
    MessageStatus status,
    WarningLevel level,
    WarningLevel previousLevel,
    String ruleId,
    String region,
    Words place,
    String subject,
    Words title,
    Words text,
    Words cautions,
    Words actions,
    Words note,
    String issuer,
    Instant asOf,
    List<Reference> references,
    String link,
    String line,
    Instant releaseAt) {
  /** Copies the references. */
  public Letter {
    references = List.copyOf(references);
  }

  /** A letter of which nothing is restricted. */
  public Letter(
      NoticeKind kind,
      String incidentId,
      String alertId,
      int sequence,
      MessageStatus status,
      WarningLevel level,
      WarningLevel previousLevel,
      String ruleId,
      String region,
      Words place,
      String subject,
      Words title,
      Words text,
      Words cautions,
      Words actions,
      Words note,
      String issuer,
      Instant asOf,
      List<Reference> references,
      String link,
      String line) {
    this(
        kind,
        incidentId,
        alertId,
        sequence,
        status,
        level,
        previousLevel,
        ruleId,
        region,
        place,
        subject,
        title,
        text,
        cautions,
        actions,
        note,
        issuer,
        asOf,
        references,
        link,
        line,
        null);
  }

  /**
   * An earlier message.
   *
   * @param identifier its identifier as a CAP message
   * @param sent its time
   */
  public record Reference(String identifier, Instant sent) {}

  /** The same for another reason, with something to say first. */
  public Letter as(NoticeKind other, Words first) {
    return new Letter(
        other,
        incidentId,
        alertId,
        sequence,
        status,
        level,
        previousLevel,
        ruleId,
        region,
        place,
        subject,
        title,
        text,
        cautions,
        actions,
        first,
        issuer,
        asOf,
        references,
        link,
        line,
        releaseAt);
  }

  /** The same as the first to its recipients, with something to say first. */
  public Letter first(Words said) {
    return new Letter(
        NoticeKind.ALERT,
        incidentId,
        alertId,
        sequence,
        status,
        level,
        null,
        ruleId,
        region,
        place,
        subject,
        title,
        text,
        cautions,
        actions,
        said,
        issuer,
        asOf,
        List.of(),
        link,
        line,
        releaseAt);
  }

  /**
   * That a person closed what this letter said.
   *
   * @param at when
   * @param was level until then
   * @param why text
   */
  public Letter closed(Instant at, WarningLevel was, Words why) {
    Words nothing = new Words("", "");
    return new Letter(
        NoticeKind.CLOSE,
        incidentId,
        alertId,
        sequence,
        status,
        null,
        was,
        ruleId,
        region,
        place,
        subject,
        title,
        why,
        nothing,
        nothing,
        nothing,
        issuer,
        at,
        List.of(new Reference(identifier(), asOf)),
        link,
        line,
        releaseAt);
  }

  /** Identifier as a CAP message: no blanks, commas or markup. */
  public String identifier() {
    return identifier(kind, alertId, sequence);
  }

  /** Identifier of a message of an alert. */
  public static String identifier(NoticeKind kind, String alertId, int sequence) {
    return switch (kind) {
      case RELEASE -> "fengsui-release-" + sequence;
      case WITHDRAWAL -> "fengsui-release-" + sequence + "-cancel";
      case CLOSE -> "fengsui-" + alertId + "-" + sequence + "-close";
      default -> "fengsui-" + alertId + "-" + sequence;
    };
  }
}
