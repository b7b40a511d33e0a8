package org.fengsui.console.access;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param name name to sign in with, never changed
 * @param displayName name for people
 * @param roles what it may do
 * @param areas codes of the areas it is for; empty: the whole jurisdiction
 * @param locale zh or en
 * @param disabled whether it is barred
 */
public record Account(
    String name,
    String displayName,
    Set<Role> roles,
    List<String> areas,
    String locale,
    boolean disabled) {
  /** Copies the collections. */
  public Account {
    roles = Set.copyOf(roles);
    areas = List.copyOf(areas);
  }
}
