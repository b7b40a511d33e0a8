package org.fengsui.console.delivery;

import java.util.List;
import java.util.stream.Collectors;
import org.fengsui.console.delivery.channel.Letter;
import org.fengsui.console.delivery.channel.NoticeKind;
import org.fengsui.console.text.Words;

/** One letter that tells many. Pure. */
final class Digest {
  private static final int MOST_LINES = 20;

  private Digest() {}

  /**
   * The letter of a surge.
   *
   * @param cover the letter that began it
   * @param told letters that it tells, in their order
   * @param link page of all incidents
   */
  static Letter of(Letter cover, List<Letter> told, String link) {
    Words title = new Words(told.size() + " 条预警通知", told.size() + " notices of warnings");
    return new Letter(
        NoticeKind.SURGE,
        cover.incidentId(),
        cover.alertId(),
        cover.sequence(),
        cover.status(),
        null,
        null,
        "",
        "",
        new Words("", ""),
        "",
        title,
        lines(told),
        new Words("", ""),
        new Words("", ""),
        cover.note(),
        cover.issuer(),
        cover.asOf(),
        List.of(),
        link,
        "");
  }

  private static Words lines(List<Letter> told) {
    String more = told.size() > MOST_LINES ? "\n… +" + (told.size() - MOST_LINES) : "";
    return new Words(lines(told, "zh") + more, lines(told, "en") + more);
  }

  private static String lines(List<Letter> told, String language) {
    return told.stream()
        .limit(MOST_LINES)
        .map(
            l ->
                l.kind().words().in(language)
                    + (l.level() == null ? "" : " " + l.level())
                    + " · "
                    + l.title().in(language)
                    + " · "
                    + l.place().in(language)
                    + " · "
                    + l.subject())
        .collect(Collectors.joining("\n"));
  }
}
