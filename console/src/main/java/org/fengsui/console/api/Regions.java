package org.fengsui.console.api;

import java.util.List;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.place.Place;

/** Which areas a list is about. */
final class Regions {
  private Regions() {}

  /**
   * Codes of areas that a list may show: those in the area asked for that concern the account.
   * Empty: all, no area included; 404 when it asks for an area that does not concern the account.
   */
  static List<String> wanted(Visitor visitor, Place place, String region) {
    if (region.isEmpty()) {
      return visitor.listed();
    }
    List<String> asked = place.inside(region).stream().filter(visitor::sees).toList();
    // An empty list would read like calm: nothing is known of what nobody may see.
    if (asked.isEmpty()) {
      throw RequestException.notFound(visitor, region);
    }
    return asked;
  }
}
