package org.fengsui.intake.revision;

/**
 * Where a record stands among those of its id (docs/semantics.md, section 1: Revision): by
 * revision, of one revision the record that states it before those that do not, and these by known
 * time.
 *
 * @param revision revision, from 1; 1 where the record states none
 * @param stated whether the record states it
 * @param knownAt known time in milliseconds
 */
public record Place(int revision, boolean stated, long knownAt) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byRevision = Integer.compare(revision, other.revision);
    if (byRevision != 0) {
      return byRevision;
    }
    if (stated || other.stated) {
      return Boolean.compare(other.stated, stated);
    }
    return Long.compare(knownAt, other.knownAt);
  }
}
