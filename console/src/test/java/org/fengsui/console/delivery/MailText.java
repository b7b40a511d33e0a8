package org.fengsui.console.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

/** The parts of a message. */
record MailText(MimeMessage message) {
  String html() throws Exception {
    return part(message.getContent(), "text/html");
  }

  String plain() throws Exception {
    return part(message.getContent(), "text/plain");
  }

  private static String part(Object content, String type) throws Exception {
    if (!(content instanceof Multipart parts)) {
      return "";
    }
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      String found =
          part.isMimeType(type) ? part.getContent().toString() : part(part.getContent(), type);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }
}
