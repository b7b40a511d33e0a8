package org.fengsui.console.delivery;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fengsui.console.board.Embargo;
import org.fengsui.console.delivery.channel.CapSender;
import org.fengsui.console.delivery.channel.CapWriter;
import org.fengsui.console.delivery.channel.Letter;
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
  private final Clock clock;

  /** The feed of releases. */
  public CapFeed(
      Releases releases, ReleaseLetters letters, CapSender sender, String publicUrl, Clock clock) {
    this.releases = releases;
    this.letters = letters;
    this.sender = sender;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** The CAP message of an approved release about an incident. */
  public Optional<String> message(long id) {
    return releases
        .find(id)
        .filter(item -> item.state() == ReleaseState.APPROVED && item.incidentId() != null)
        .map(letters::of)
        .filter(this::free)
        .map(letter -> new CapWriter(sender).write(letter));
  }

  /** The CAP message that takes a release about an incident back. */
  public Optional<String> cancel(long id) {
    return releases
        .find(id)
        .filter(item -> item.cancelled() && item.incidentId() != null)
        .map(item -> new CapWriter(sender).write(letters.withdrawal(item)));
  }

  /** The feed, the latest first; a release that was taken back is there as its cancellation. */
  public String atom() {
    List<Letter> all = letters();
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", publicUrl + "/feeds/cap.atom");
      element(xml, "title", "烽燧 Fengsui");
      Instant updated = all.stream().map(Letter::asOf).findFirst().orElse(Instant.EPOCH);
      element(xml, "updated", updated.toString());
      for (Letter letter : all.subList(0, Math.min(MOST, all.size()))) {
        entry(xml, letter);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes every text", e);
    }
  }

  private List<Letter> letters() {
    return Stream.concat(
            releases.approved().stream().filter(item -> item.incidentId() != null).map(letters::of),
            releases.cancelled().stream()
                .filter(item -> item.incidentId() != null)
                .map(letters::withdrawal))
        .filter(this::free)
        .sorted(Comparator.comparing(Letter::asOf).reversed())
        .toList();
  }

  /** What rests on a restricted figure is public from the hour of its release on. */
  private boolean free(Letter letter) {
    return !Embargo.restricted(letter.releaseAt(), clock.instant());
  }

  private void entry(XMLStreamWriter xml, Letter letter) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:fengsui:" + sender.sender() + ":" + letter.identifier());
    element(xml, "title", letter.title().in(sender.language()));
    element(xml, "updated", letter.asOf().toString());
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
