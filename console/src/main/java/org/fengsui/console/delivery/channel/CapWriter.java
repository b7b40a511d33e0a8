package org.fengsui.console.delivery.channel;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.WarningLevel;

/**
 * Notices as messages of the OASIS Common Alerting Protocol, version 1.2 (docs/data-formats.md has
 * the mapping). Pure.
 *
 * @param from sender
 */
public record CapWriter(CapSender from) {
  /** Namespace of CAP 1.2. */
  public static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
  private static final String UNKNOWN = "Unknown";
  private static final String[] ZH_FIRST = {"zh-CN", "en-US"};
  private static final String[] EN_FIRST = {"en-US", "zh-CN"};

  /** The message of a letter. */
  public String write(Letter letter) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("alert");
      xml.writeDefaultNamespace(NAMESPACE);
      head(new Xml(xml), letter);
      for (String language : from.language().equals("en") ? EN_FIRST : ZH_FIRST) {
        info(new Xml(xml), letter, language);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes every text", e);
    }
  }

  /** A text without the characters that XML 1.0 cannot hold. */
  public static String text(String given) {
    return Xml.clean(given);
  }

  private void head(Xml xml, Letter letter) throws XMLStreamException {
    xml.element("identifier", letter.identifier());
    xml.element("sender", from.sender());
    xml.element("sent", time(letter.asOf()));
    xml.element("status", capital(letter.status().name()));
    xml.element("msgType", type(letter));
    boolean open = letter.kind().open();
    xml.element("scope", open ? "Public" : "Restricted");
    if (!open) {
      xml.element("restriction", "Internal: not released to the public / 内部：未对外发布");
    }
    if (!letter.references().isEmpty()) {
      xml.element(
          "references",
          letter.references().stream()
              .map(r -> from.sender() + "," + r.identifier() + "," + time(r.sent()))
              .collect(Collectors.joining(" ")));
    }
    xml.element("incidents", letter.incidentId());
  }

  /** Type of a CAP message; what ends an episode updates it to the all-clear. */
  static String type(Letter letter) {
    return switch (letter.kind()) {
      case CANCEL, CLOSE, WITHDRAWAL -> "Cancel";
      case ALERT -> "Alert";
      default -> letter.references().isEmpty() ? "Alert" : "Update";
    };
  }

  private void info(Xml xml, Letter letter, String language) throws XMLStreamException {
    boolean over = letter.level() == null;
    // Words taken back, and a person's closing, say nothing about the danger: neither that it
    // stands
    // nor that it is over.
    boolean unsaid = letter.kind() == NoticeKind.WITHDRAWAL || letter.kind() == NoticeKind.CLOSE;
    xml.start("info");
    xml.element("language", language);
    xml.element("category", "Other");
    xml.element("event", in(new Words("规模性失业风险预警", "Mass unemployment warning"), language));
    xml.element("responseType", unsaid ? "None" : response(letter.level()));
    xml.element("urgency", unsaid ? UNKNOWN : over ? "Past" : urgency(letter.level()));
    xml.element("severity", severity(letter.level()));
    xml.element("certainty", unsaid ? UNKNOWN : over ? "Unlikely" : "Observed");
    xml.element("effective", time(letter.asOf()));
    xml.element("senderName", letter.issuer());
    xml.element("headline", in(letter.title(), language));
    xml.element("description", in(letter.text(), language));
    String instruction = in(letter.cautions(), language) + "\n" + in(letter.actions(), language);
    if (!instruction.isBlank()) {
      xml.element("instruction", instruction.strip());
    }
    xml.element("web", letter.link());
    parameter(xml, "level", over ? "NONE" : letter.level().name());
    parameter(xml, "rule", letter.ruleId());
    area(xml, letter, language);
    xml.end();
  }

  private static void parameter(Xml xml, String name, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.start("parameter");
      xml.element("valueName", name);
      xml.element("value", value);
      xml.end();
    }
  }

  private static void area(Xml xml, Letter letter, String language) throws XMLStreamException {
    if (letter.region().isEmpty()) {
      return;
    }
    xml.start("area");
    xml.element("areaDesc", in(letter.place(), language));
    xml.start("geocode");
    xml.element("valueName", letter.region().matches("[0-9]{6}") ? "GB/T 2260" : "region");
    xml.element("value", letter.region());
    xml.end();
    xml.end();
  }

  private static String response(WarningLevel level) {
    if (level == null) {
      return "AllClear";
    }
    return switch (level) {
      case RED -> "Execute";
      case ORANGE -> "Prepare";
      case YELLOW -> "Assess";
      case BLUE -> "Monitor";
    };
  }

  private static String urgency(WarningLevel level) {
    return level.compareTo(WarningLevel.ORANGE) >= 0 ? "Immediate" : "Expected";
  }

  private static String severity(WarningLevel level) {
    if (level == null) {
      return UNKNOWN;
    }
    return switch (level) {
      case RED -> "Extreme";
      case ORANGE -> "Severe";
      case YELLOW -> "Moderate";
      case BLUE -> "Minor";
    };
  }

  /** A time as CAP wants it: with an offset, and -00:00 for UTC. */
  String time(Instant at) {
    String text = TIME.format(at.atZone(from.zone()));
    return text.endsWith("+00:00") ? text.replace("+00:00", "-00:00") : text;
  }

  private static String in(Words words, String language) {
    return words.in(language);
  }

  private static String capital(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
