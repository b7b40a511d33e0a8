package org.fengsui.alerts.episodes;

import java.util.Set;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;

/**
 * One transition of an episode, which is announced to people.
 *
 * @param type what it does
 * @param level level after it; null after RESOLVE and CANCEL
 * @param previous level before it; null for the first
 * @param onset epoch day of the episode's onset
 * @param sequence number of the message, from 1
 * @param effectStart first day of the legal effect, or {@link Episode#NO_DAY}
 * @param effectEnd last day of the legal effect, or {@link Episode#NO_DAY}
 * @param flags corrected, grown
 */
public record EpisodeEvent(
    MessageType type,
    WarningLevel level,
    WarningLevel previous,
    int onset,
    int sequence,
    int effectStart,
    int effectEnd,
    Set<String> flags) {
  /** Copies the flags. */
  public EpisodeEvent {
    flags = Set.copyOf(flags);
  }
}
