package org.fengsui.benchmarks.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table of a page. */
final class Table {
  private final List<String> lines = new ArrayList<>();

  Table(String... heads) {
    lines.add("| " + String.join(" | ", heads) + " |");
    lines.add("|" + String.join("|", Collections.nCopies(heads.length, "---")) + "|");
  }

  Table row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell instanceof Double number ? figure(number) : String.valueOf(cell));
    }
    lines.add("| " + String.join(" | ", texts) + " |");
    return this;
  }

  /** Three figures that mean something. */
  static String figure(double number) {
    if (number == 0) {
      return "0";
    }
    int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(number))));
    return String.format(Locale.ROOT, "%,." + digits + "f", number);
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
