package org.fengsui.console.delivery.channel;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Elements with texts; characters that XML 1.0 cannot hold are left out.
 *
 * @param out where they go
 */
record Xml(XMLStreamWriter out) {
  void start(String name) throws XMLStreamException {
    out.writeStartElement(name);
  }

  void end() throws XMLStreamException {
    out.writeEndElement();
  }

  void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, clean(value));
  }

  void element(String name, String text) throws XMLStreamException {
    start(name);
    out.writeCharacters(clean(text));
    end();
  }

  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(Xml::allowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** Char of XML 1.0, section 2.2. */
  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
