package org.fengsui.cli.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Evidence;
import org.fengsui.schemas.MessageType;

/** Draws a message: a headline with level and countdown, and a line of evidence below it. */
record WarningPart(Language language, Paint paint, int columns, ZoneId zone) {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final int SIGN = 10;

  List<String> lines(EarlyWarning warning, Instant clock) {
    return List.of(headline(warning, clock), evidence(warning));
  }

  private String headline(EarlyWarning w, Instant clock) {
    String when = WHEN.format(w.getAsOf().atZone(zone));
    String count = countdown(w, clock);
    int room =
        columns - Cells.width(when) - SIGN - 3 - (count.isEmpty() ? 0 : Cells.width(count) + 1);
    String name = w.getScope().getName();
    String title = language.of(w.getTitle());
    String what = title.contains(name) ? title : name + "  " + title;
    String line = when + " " + sign(w) + " " + Cells.left(what, Math.max(0, room));
    return count.isEmpty()
        ? line.stripTrailing()
        : line + " " + paint.in(Paint.Style.STRONG, count);
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
    return paint.in(sign.style(), Cells.left(sign.words(language), SIGN));
  }

  /** Days until what was planned takes effect: the time that is left to act. */
  private String countdown(EarlyWarning w, Instant clock) {
    if (clock == null || w.getLevel() == null) {
      return "";
    }
    LocalDate effect = w.getEffective() != null ? w.getEffective().getStart() : null;
    if (effect == null) {
      effect = w.getWindow().getEnd();
    }
    LocalDate today = clock.atZone(zone).toLocalDate();
    if (effect == null || !effect.isAfter(today)) {
      return "";
    }
    return language.say("board.countdown", ChronoUnit.DAYS.between(today, effect));
  }

  private String evidence(EarlyWarning w) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Double> e : new TreeMap<>(w.getObserved()).entrySet()) {
      String asked = w.getThreshold().get(e.getKey());
      String value = e.getKey() + " " + number(e.getValue());
      parts.add(asked == null ? value : value + " (" + asked + ")");
    }
    Evidence evidence = w.getEvidence();
    parts.add(language.say("board.records", evidence.getRecords()));
    if (evidence.getWorkforce() != null) {
      parts.add(language.say("board.workforce", evidence.getWorkforce()));
    }
    evidence.getLargest().stream()
        .limit(1)
        .forEach(l -> parts.add(language.say("board.largest", l.getId(), l.getPersons())));
    parts.addAll(evidence.getFlags());
    String line = " ".repeat(12) + String.join(", ", parts);
    return paint.in(Paint.Style.FAINT, Cells.cut(line, columns - 1));
  }

  /** At most two decimals, none for whole numbers. */
  static String number(double value) {
    return new java.math.BigDecimal(value)
        .setScale(2, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
