package org.fengsui.console.delivery.channel;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.fengsui.console.text.Words;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;

/**
 * The words of a notice, in one language. Texts only: nothing in them is markup.
 *
 * @param language zh or en
 * @param zone zone of times
 */
public record Templates(String language, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** One line that says what, how grave, where. */
  public String headline(Parcel parcel) {
    Letter letter = parcel.letter();
    StringBuilder text = new StringBuilder();
    text.append(prefix(letter.status()));
    if (parcel.late()) {
      text.append(bracketed(new Words("补发", "Late")));
    }
    text.append(bracketed(label(letter)));
    text.append(in(letter.title()));
    String place = in(letter.place());
    return line(place.isEmpty() ? text.toString() : text + " · " + place);
  }

  /** For a short message: at most so many characters, the link always among them. */
  public String brief(Parcel parcel, int longest) {
    Letter letter = parcel.letter();
    String text = headline(parcel) + sentenceEnd() + line(first(letter) + in(letter.text()));
    return cut(text, longest - letter.link().length() - 1) + " " + letter.link();
  }

  /** For a spoken message: without a link. */
  public String spoken(Parcel parcel, int longest) {
    Letter letter = parcel.letter();
    return cut(headline(parcel) + sentenceEnd() + line(first(letter) + in(letter.text())), longest);
  }

  /** All of it, in paragraphs; without the link. */
  public String full(Parcel parcel) {
    Letter letter = parcel.letter();
    StringBuilder text = new StringBuilder(headline(parcel)).append("\n");
    paragraph(text, "", first(letter));
    paragraph(text, "", in(letter.text()));
    paragraph(text, in(new Words("注意：", "Cautions: ")), in(letter.cautions()));
    paragraph(text, in(new Words("措施：", "Actions: ")), in(letter.actions()));
    paragraph(text, in(new Words("发布单位：", "Issued by: ")), letter.issuer());
    paragraph(text, in(new Words("时间：", "Time: ")), TIME.format(letter.asOf().atZone(zone)));
    return text.toString();
  }

  /** What the link to the incident is called. */
  public String linkText() {
    return in(new Words("打开事件", "Open the incident"));
  }

  /** A text of both languages in this one. */
  public String in(Words words) {
    return words.in(language);
  }

  private String first(Letter letter) {
    String note = in(letter.note());
    return note.isEmpty() ? "" : note + sentenceEnd();
  }

  private static void paragraph(StringBuilder text, String name, String words) {
    if (!words.isBlank()) {
      text.append("\n").append(name).append(words.strip()).append("\n");
    }
  }

  private Words label(Letter letter) {
    Words kind = letter.kind().words();
    if (letter.level() == null) {
      return kind;
    }
    Words level = level(letter.level());
    return new Words(level.zh() + kind.zh(), level.en() + " " + kind.en());
  }

  private static Words level(WarningLevel level) {
    return switch (level) {
      case RED -> new Words("红色", "RED");
      case ORANGE -> new Words("橙色", "ORANGE");
      case YELLOW -> new Words("黄色", "YELLOW");
      case BLUE -> new Words("蓝色", "BLUE");
    };
  }

  private String prefix(MessageStatus status) {
    return switch (status) {
      case ACTUAL -> "";
      case EXERCISE -> bracketed(new Words("演练", "EXERCISE"));
      case TEST -> bracketed(new Words("测试", "TEST"));
    };
  }

  private String bracketed(Words words) {
    return language.startsWith("zh") ? "【" + words.zh() + "】" : "[" + words.en() + "] ";
  }

  private String sentenceEnd() {
    return language.startsWith("zh") ? "。" : ". ";
  }

  /** Text on one line: a name must not begin a header or a new message. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private static String cut(String text, int longest) {
    if (text.length() <= Math.max(1, longest)) {
      return text;
    }
    int end = Math.max(1, longest) - 1;
    // Never half of a character outside the basic plane.
    return text.substring(
            0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
