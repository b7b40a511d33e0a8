package org.fengsui.cli.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;

/**
 * Draws a message: a headline with level and countdown, a line of evidence below it, and where
 * there is room the actions to take.
 *
 * @param actions whether the actions are shown
 */
record WarningPart(Language language, Paint paint, int columns, ZoneId zone, boolean actions) {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final int SIGN = 10;
  private static final String INDENT = " ".repeat(12);

  List<String> lines(EarlyWarning warning, Instant clock) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(warning, clock));
    lines.add(below(new EvidenceLine(language).of(warning)));
    if (actions) {
      lines.add(below("=> " + language.of(warning.getActions())));
    }
    return lines;
  }

  private String below(String text) {
    return paint.in(Paint.Style.FAINT, Cells.cut(INDENT + text, columns - 1));
  }

  private String headline(EarlyWarning w, Instant clock) {
    String when = WHEN.format(w.getAsOf().atZone(zone));
    String count = countdown(w, clock);
    int room =
        columns - Cells.width(when) - SIGN - 3 - (count.isEmpty() ? 0 : Cells.width(count) + 1);
    String what = about(w);
    String line = when + " " + sign(w) + " " + Cells.left(what, Math.max(0, room));
    return count.isEmpty()
        ? line.stripTrailing()
        : line + " " + paint.in(Paint.Style.STRONG, count);
  }

  /** The title without the mark of a drill and the level, which the board shows by itself. */
  private String about(EarlyWarning w) {
    String title = language.of(w.getTitle()).replaceFirst("^(【[^】]*】|\\[[^\\]]*\\])\\s*", "");
    int change = Math.max(title.lastIndexOf('：'), title.lastIndexOf(": "));
    String about = change > 0 ? title.substring(0, change) : title;
    String name = w.getScope().getName();
    return language == Language.ZH && !about.contains(name) ? name + "  " + about : about;
  }

  private String sign(EarlyWarning w) {
    if (w.getMsgType() == MessageType.CANCEL || w.getMsgType() == MessageType.RESOLVE) {
      String word = language.say("board." + w.getMsgType());
      return paint.in(Paint.Style.CALM, Cells.left(word, SIGN));
    }
    if (w.getLevel() == null) {
      return Cells.left("", SIGN);
    }
    LevelSign sign = LevelSign.of(w.getLevel());
    return paint.in(sign.style(), Cells.left(sign.words(language) + raised(w), SIGN));
  }

  /** An arrow where the level rose or fell. */
  private static String raised(EarlyWarning w) {
    if (w.getPreviousLevel() == null || w.getMsgType() != MessageType.UPDATE) {
      return "";
    }
    int way = w.getLevel().compareTo(w.getPreviousLevel());
    return way == 0 ? "" : way > 0 ? " ^" : " v";
  }

  /** Days until what was planned takes effect: the time that is left to act. */
  private String countdown(EarlyWarning w, Instant clock) {
    if (clock == null || w.getLevel() == null || !w.getIndicator().startsWith("layoffs.")) {
      return "";
    }
    LocalDate effect =
        w.getEffective() != null ? w.getEffective().getStart() : w.getWindow().getEnd();
    LocalDate today = clock.atZone(zone).toLocalDate();
    if (effect == null || !effect.isAfter(today)) {
      return "";
    }
    return language.say("board.countdown", ChronoUnit.DAYS.between(today, effect));
  }
}
