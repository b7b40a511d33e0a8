package org.fengsui.console.delivery;

import java.time.Instant;

/**
 * Somebody on a channel.
 *
 * @param channel id of the channel
 * @param recipient address there, "" where the channel itself is the address
 * @param notBefore when the notice may go, at the earliest
 */
public record Address(String channel, String recipient, Instant notBefore) {
  /** Whether it is the same recipient, whenever. */
  public boolean same(Address other) {
    return channel.equals(other.channel) && recipient.equals(other.recipient);
  }
}
