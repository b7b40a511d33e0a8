package org.fengsui.console.incident;

import org.fengsui.schemas.MessageType;

/** How an episode stands after its last message. */
public enum EpisodeState {
  /** Its level holds. */
  OPEN,
  /** It has ended. */
  RESOLVED,
  /** Its ground was corrected away. */
  CANCELLED,
  /** A person closed it; the job may not know. */
  CLOSED;

  /** The state after a message. */
  public static EpisodeState after(MessageType type) {
    return switch (type) {
      case ALERT, UPDATE -> OPEN;
      case RESOLVE -> RESOLVED;
      case CANCEL -> CANCELLED;
    };
  }
}
