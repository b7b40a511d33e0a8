package org.fengsui.console.api;

import java.util.ArrayList;
import java.util.List;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.place.Place;

/** Which areas a list is about. */
final class Regions {
  /** What concerns no area. */
  private static final String NONE = "";

  private Regions() {}

  /**
   * Codes of areas that a list may show: those in the area asked for that concern the account.
   * Empty: all, no area included.
   */
  static List<String> wanted(Visitor visitor, Place place, String region) {
    if (!region.isEmpty()) {
      List<String> asked = place.inside(region).stream().filter(visitor::sees).toList();
      // An area that nobody has: a list that is never empty, and never everything.
      return asked.isEmpty() ? List.of("-") : asked;
    }
    List<String> seen = new ArrayList<>(visitor.seen());
    if (!seen.isEmpty()) {
      seen.add(NONE);
    }
    return seen;
  }
}
