package org.fengsui.console.delivery.channel;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks CAP messages against a schema. A document type is refused, so there are no entities; no
 * stylesheet, schema or other resource that a message names is ever fetched.
 */
public final class CapCheck {
  private static final String PROFILE = "/cap/fengsui-cap-profile.xsd";

  private final Schema schema;

  private CapCheck(Schema schema) {
    this.schema = schema;
  }

  /** A check against the profile of CAP 1.2 that Fengsui writes. */
  public static CapCheck profile() {
    return against(CapCheck.class.getResource(PROFILE));
  }

  /** A check against a schema that needs no other. */
  public static CapCheck against(URL schema) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return new CapCheck(factory.newSchema(schema));
    } catch (SAXException e) {
      throw new IllegalStateException("not a schema: " + schema, e);
    }
  }

  /**
   * Checks a message.
   *
   * @throws CapException saying why it is none
   */
  public void check(String xml) {
    try {
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setErrorHandler(new Strict());
      validator.validate(new SAXSource(reader(), new InputSource(new StringReader(xml))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new CapException(String.valueOf(e.getMessage()), e);
    }
  }

  private static XMLReader reader() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    XMLReader reader = factory.newSAXParser().getXMLReader();
    reader.setEntityResolver(
        (publicId, systemId) -> {
          throw new SAXException("external entity refused: " + systemId);
        });
    return reader;
  }

  /** Every finding is an error. */
  private static final class Strict extends DefaultHandler {
    @Override
    public void warning(org.xml.sax.SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(org.xml.sax.SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
