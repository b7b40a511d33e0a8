package org.fengsui.console.delivery;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fengsui.console.delivery.channel.CapSender;
import org.fengsui.console.delivery.channel.CapWriter;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.delivery.channel.NoticeKind;
import org.fengsui.console.release.ReleaseItem;
import org.fengsui.console.release.ReleaseState;
import org.fengsui.console.release.Releases;

/** The public feed (RFC 4287): approved releases only, each with its CAP message. */
public final class CapFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
  private static final int MOST = 100;

  private final Releases releases;
  private final ReleaseLetters letters;
  private final CapSender sender;
  private final String publicUrl;

  /** The feed of releases. */
  public CapFeed(Releases releases, ReleaseLetters letters, CapSender sender, String publicUrl) {
    this.releases = releases;
    this.letters = letters;
    this.sender = sender;
    this.publicUrl = publicUrl;
  }

  /** The CAP message of an approved release about an incident. */
  public Optional<String> message(long id) {
    return releases
        .find(id)
        .filter(CapFeed::shown)
        .map(item -> new CapWriter(sender).write(letters.of(item)));
  }

  private static boolean shown(ReleaseItem item) {
    return item.state() == ReleaseState.APPROVED && item.incidentId() != null;
  }

  /** The feed, the latest first. */
  public String atom() {
    List<ReleaseItem> items = releases.approved().stream().filter(CapFeed::shown).toList();
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", publicUrl + "/feeds/cap.atom");
      element(xml, "title", "烽燧 Fengsui");
      Instant updated =
          items.stream().map(ReleaseItem::approvedAt).reduce((a, b) -> b).orElse(Instant.EPOCH);
      element(xml, "updated", updated.toString());
      for (int i = items.size() - 1; i >= Math.max(0, items.size() - MOST); i--) {
        entry(xml, items.get(i));
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes every text", e);
    }
  }

  private void entry(XMLStreamWriter xml, ReleaseItem item) throws XMLStreamException {
    Letter letter = letters.of(item);
    String identifier = Letter.identifier(NoticeKind.RELEASE, "", Math.toIntExact(item.id()));
    xml.writeStartElement("entry");
    element(xml, "id", "urn:fengsui:" + sender.sender() + ":" + identifier);
    element(xml, "title", letter.title().in(sender.language()));
    element(xml, "updated", item.approvedAt().toString());
    xml.writeStartElement("author");
    element(xml, "name", letter.issuer());
    xml.writeEndElement();
    xml.writeStartElement("link");
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("type", "application/cap+xml");
    xml.writeAttribute("href", letter.link());
    xml.writeEndElement();
    element(xml, "summary", letter.text().in(sender.language()));
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(CapWriter.text(text));
    xml.writeEndElement();
  }
}
