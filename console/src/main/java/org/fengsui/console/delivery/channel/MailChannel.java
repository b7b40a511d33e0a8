package org.fengsui.console.delivery.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.fengsui.console.settings.ChannelSettings;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.HtmlUtils;

/** E-mail by SMTP: text and HTML; notices of one incident are one thread of the reader. */
final class MailChannel implements Channel {
  private final ChannelSettings settings;
  private final Templates templates;
  private final JavaMailSenderImpl sender;

  MailChannel(ChannelSettings settings, Templates templates) {
    this.settings = settings;
    this.templates = templates;
    this.sender = sender(settings);
  }

  private static JavaMailSenderImpl sender(ChannelSettings settings) {
    URI server = URI.create(settings.url());
    String millis = String.valueOf(settings.timeout().toMillis());
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setProtocol(server.getScheme().toLowerCase(Locale.ROOT));
    sender.setHost(server.getHost());
    sender.setPort(server.getPort());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    String user = settings.option("user", "");
    if (!user.isEmpty()) {
      sender.setUsername(user);
      sender.setPassword(settings.secret());
    }
    Properties mail = sender.getJavaMailProperties();
    String prefix = "mail." + sender.getProtocol() + ".";
    mail.put(prefix + "connectiontimeout", millis);
    mail.put(prefix + "timeout", millis);
    mail.put(prefix + "writetimeout", millis);
    mail.put(prefix + "auth", String.valueOf(!user.isEmpty()));
    boolean tls = settings.option("tls", "false").equals("true");
    mail.put(prefix + "starttls.enable", String.valueOf(tls));
    mail.put(prefix + "starttls.required", String.valueOf(tls));
    return sender;
  }

  @Override
  public Outcome send(Parcel parcel) {
    try {
      sender.send(message(parcel));
      return Outcome.sent("accepted by " + sender.getHost());
    } catch (MailException | MessagingException e) {
      return refusedForGood(e) ? Outcome.refused(cause(e)) : Outcome.retry(cause(e));
    }
  }

  MimeMessage message(Parcel parcel) throws MessagingException {
    Letter letter = parcel.letter();
    // The id is given, so that a receiver knows a second copy; saving must not replace it.
    MimeMessage message = new IdentifiedMessage(sender.getSession(), id("n" + parcel.id()));
    MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
    helper.setFrom(settings.option("from", "fengsui@localhost"));
    helper.setTo(parcel.recipient());
    helper.setSubject(templates.headline(parcel));
    String text = templates.full(parcel);
    helper.setText(text + "\n" + letter.link() + "\n", html(text, letter.link()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("References", id("i" + letter.incidentId()));
    message.setHeader("X-Fengsui-Delivery", String.valueOf(parcel.id()));
    return message;
  }

  private static String id(String local) {
    return "<" + local + "@fengsui>";
  }

  private String html(String text, String link) {
    StringBuilder html = new StringBuilder("<!doctype html><html><body>");
    text.lines()
        .filter(l -> !l.isBlank())
        .forEach(l -> html.append("<p>").append(HtmlUtils.htmlEscape(l, "UTF-8")).append("</p>"));
    return html.append("<p><a href=\"")
        .append(HtmlUtils.htmlEscape(link, "UTF-8"))
        .append("\">")
        .append(templates.linkText())
        .append("</a></p></body></html>")
        .toString();
  }

  /** A 5xx answer to an address, or an address that is none. */
  private static boolean refusedForGood(Exception e) {
    if (e instanceof MailSendException sending) {
      for (Exception one : sending.getFailedMessages().values()) {
        if (one instanceof SendFailedException failed && failed.getInvalidAddresses() != null) {
          return failed.getInvalidAddresses().length > 0;
        }
      }
      return false;
    }
    return e instanceof MessagingException;
  }

  private static String cause(Exception e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest);
  }

  private static final class IdentifiedMessage extends MimeMessage {
    private final String id;

    IdentifiedMessage(jakarta.mail.Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
