package org.fengsui.intake.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengsui.intake.stream.Numbers;

/**
 * Numbers that a record below the standing one gave, kept while the standing one leaves them blank.
 *
 * @param place place of that record
 * @param numbers what it gave
 * @param withdrawal whether it took the report back, and so forgot every number before it
 */
public record Given(Place place, Numbers numbers, boolean withdrawal) {

  private boolean endsPersons() {
    return withdrawal || numbers.whole();
  }

  private boolean endsWorkforce() {
    return withdrawal || numbers.workforce() != Numbers.NONE;
  }

  private boolean says() {
    return withdrawal || !numbers.equals(Numbers.ABSENT);
  }

  /**
   * The numbers in force by what was given, highest place first: the persons of the highest record
   * that gave all, or more where one above it gave more for a part; the highest workforce given.
   */
  static Numbers inForce(List<Given> highestFirst) {
    long persons = Numbers.NONE;
    long workforce = Numbers.NONE;
    boolean personsEnded = false;
    boolean workforceEnded = false;
    for (Given given : highestFirst) {
      if (!personsEnded) {
        persons = Math.max(persons, given.numbers.persons());
        personsEnded = given.endsPersons();
      }
      if (!workforceEnded && given.endsWorkforce()) {
        workforce = given.numbers.workforce();
        workforceEnded = true;
      }
    }
    return new Numbers(persons, persons != Numbers.NONE, workforce);
  }

  /**
   * One more given, highest place first; what can matter no more is left out. Of two at one place
   * the one with fewer persons stays, whichever came first.
   */
  static List<Given> with(List<Given> highestFirst, Given more) {
    List<Given> all = new ArrayList<>(highestFirst);
    if (more.says()) {
      int at = 0;
      while (at < all.size() && all.get(at).place.compareTo(more.place) > 0) {
        at++;
      }
      boolean taken = at < all.size() && all.get(at).place.compareTo(more.place) == 0;
      if (!taken) {
        all.add(at, more);
      } else if (more.numbers.persons() < all.get(at).numbers.persons()) {
        all.set(at, more);
      }
    }
    return needed(all);
  }

  /** Those down to the one that ends the search for both numbers. */
  private static List<Given> needed(List<Given> highestFirst) {
    boolean persons = false;
    boolean workforce = false;
    List<Given> needed = new ArrayList<>();
    for (Given given : highestFirst) {
      if (persons && workforce) {
        break;
      }
      boolean matters = !persons || (!workforce && given.endsWorkforce());
      if (matters) {
        needed.add(given);
      }
      persons |= given.endsPersons();
      workforce |= given.endsWorkforce();
    }
    return Collections.unmodifiableList(needed);
  }
}
