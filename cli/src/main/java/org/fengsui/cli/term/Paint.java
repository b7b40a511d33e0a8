package org.fengsui.cli.term;

/** Colours text with ANSI sequences, or leaves it as it is. */
public enum Paint {
  /** For files, pipes and tests. */
  PLAIN,
  /** For terminals. */
  ANSI;

  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";

  /** Styles by what they mean. */
  public enum Style {
    /** Level I. */
    RED("97;41"),
    /** Level II. */
    ORANGE("30;48;5;208"),
    /** Level III. */
    YELLOW("30;103"),
    /** Level IV. */
    BLUE("97;44"),
    /** No warning. */
    CALM("32"),
    /** Nothing known. */
    UNKNOWN("97;100"),
    /** Headings. */
    STRONG("1"),
    /** The top line. */
    HEADING("1;7"),
    /** What matters less. */
    FAINT("2"),
    /** Success. */
    GOOD("32"),
    /** What went wrong. */
    BAD("31");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  /** The text in a style. */
  public String in(Style style, String text) {
    return this == PLAIN ? text : ESCAPE + style.code + "m" + text + RESET;
  }

  /** The text without any control sequence. */
  public static String strip(String text) {
    return text.replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
  }
}
