package org.fengsui.console.incident;

import org.fengsui.console.live.Change;

/**
 * What else happens when a message is taken in, in the same transaction: what a step writes is
 * there if and only if the message is. Steps are beans, called in the order of their
 * {@code @Order}.
 */
public interface WarningStep {
  /**
   * Takes a message that was stored.
   *
   * @param warning the message; told once, again only when its content was replaced
   * @param incident its incident, the message included
   * @param change the transaction
   */
  void onWarning(StoredWarning warning, Incident incident, Change change);

  /**
   * Takes a warning that is open at the end of catching up and was not notified until then.
   *
   * @param last the last message of its episode
   * @param incident its incident
   * @param change the transaction
   */
  default void onCaughtUp(StoredWarning last, Incident incident, Change change) {}

  /**
   * Takes a closing by a person.
   *
   * @param last the last message of the episode
   * @param closing who closed it, and why
   * @param incident its incident as it stands without the episode
   * @param change the transaction
   */
  default void onClosed(StoredWarning last, Closing closing, Incident incident, Change change) {}
}
