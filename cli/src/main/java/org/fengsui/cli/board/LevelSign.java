package org.fengsui.cli.board;

import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
import org.fengsui.schemas.WarningLevel;

/**
 * How a level is written and coloured. The Roman numeral is that of Art. 63 of the Emergency
 * Response Law (I highest), so that nobody depends on colour.
 */
enum LevelSign {
  /** I. */
  RED("I", "红", Paint.Style.RED),
  /** II. */
  ORANGE("II", "橙", Paint.Style.ORANGE),
  /** III. */
  YELLOW("III", "黄", Paint.Style.YELLOW),
  /** IV. */
  BLUE("IV", "蓝", Paint.Style.BLUE);

  private final String numeral;
  private final String zh;
  private final Paint.Style style;

  LevelSign(String numeral, String zh, Paint.Style style) {
    this.numeral = numeral;
    this.zh = zh;
    this.style = style;
  }

  static LevelSign of(WarningLevel level) {
    return valueOf(level.name());
  }

  /** The level that it signs. */
  WarningLevel level() {
    return WarningLevel.valueOf(name());
  }

  /** Numeral alone. */
  String numeral() {
    return numeral;
  }

  /** Numeral and colour word. */
  String words(Language language) {
    return numeral + language.of(zh, " " + name());
  }

  Paint.Style style() {
    return style;
  }
}
