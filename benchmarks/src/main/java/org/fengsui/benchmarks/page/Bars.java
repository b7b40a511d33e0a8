package org.fengsui.benchmarks.page;

import java.util.Locale;
import java.util.Map;

/** A chart of bars on a logarithmic scale, as SVG. */
final class Bars {
  private static final int ROW = 24;
  private static final int LEFT = 240;
  private static final int WIDTH = 420;
  private static final int TOP = 34;

  private Bars() {}

  /**
   * Draws.
   *
   * @param title in one line
   * @param values above 0, by name
   */
  static String svg(String title, Map<String, Double> values) {
    double least = values.values().stream().mapToDouble(v -> v).min().orElse(1) / 2;
    double most = values.values().stream().mapToDouble(v -> v).max().orElse(1);
    int height = TOP + values.size() * ROW + 8;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"13\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"
                + "<text x=\"8\" y=\"20\" font-weight=\"bold\">%s</text>%n",
            LEFT + WIDTH + 90,
            height,
            escaped(title)));
    int y = TOP;
    for (Map.Entry<String, Double> bar : values.entrySet()) {
      double part = Math.log(bar.getValue() / least) / Math.log(Math.max(2, most / least));
      svg.append(row(bar.getKey(), bar.getValue(), Math.max(1, part * WIDTH), y));
      y += ROW;
    }
    return svg.append("</svg>\n").toString();
  }

  private static String row(String name, double value, double width, int y) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
            + "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"16\" fill=\"#b5482f\"/>"
            + "<text x=\"%.0f\" y=\"%d\">%s</text>%n",
        LEFT - 8,
        y + 13,
        escaped(name),
        LEFT,
        y,
        width,
        LEFT + width + 6,
        y + 13,
        Table.figure(value));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
