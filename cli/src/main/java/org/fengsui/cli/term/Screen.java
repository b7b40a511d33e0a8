package org.fengsui.cli.term;

import java.io.PrintWriter;

/**
 * A terminal's screen on which a picture is drawn over and over in place. It uses the alternate
 * buffer, so that what stood on the terminal before is there again afterwards.
 */
public final class Screen implements AutoCloseable {
  private static final String ENTER = "\u001b[?1049h\u001b[?25l";
  private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
  private static final String HOME = "\u001b[H";
  private static final String REST_OF_LINE = "\u001b[K";
  private static final String REST_OF_SCREEN = "\u001b[J";

  private final PrintWriter out;
  private String shown = "";

  /** Takes the screen. */
  public Screen(PrintWriter out) {
    this.out = out;
    out.print(ENTER);
    out.flush();
  }

  /** Shows a picture, lines separated by line feeds; the same picture twice writes nothing. */
  public void draw(String picture) {
    if (picture.equals(shown)) {
      return;
    }
    shown = picture;
    StringBuilder text = new StringBuilder(HOME);
    picture.lines().forEach(line -> text.append(line).append(REST_OF_LINE).append("\r\n"));
    out.print(text.append(REST_OF_SCREEN));
    out.flush();
  }

  /** Gives the screen back. */
  @Override
  public void close() {
    out.print(LEAVE);
    out.flush();
  }
}
