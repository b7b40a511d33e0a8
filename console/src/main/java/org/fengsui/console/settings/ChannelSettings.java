package org.fengsui.console.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.fengsui.schemas.MessageStatus;

/**
 * One way to reach somebody.
 *
 * @param id name, which routes refer to
 * @param kind kind
 * @param carries statuses that it may carry; EXERCISE and TEST only when it is marked for them
 * @param inside whether it ends inside the office; others carry nothing that rests on a published
 *     figure before the hour of its release
 * @param released whether it carries nothing but what a publisher has approved
 * @param language zh or en
 * @param url where it is, or the folder of files
 * @param secret what signs, or the password; "" for none
 * @param timeout longest time for one notice
 * @param options what else its kind needs
 */
public record ChannelSettings(
    String id,
    ChannelKind kind,
    Set<MessageStatus> carries,
    boolean inside,
    boolean released,
    String language,
    String url,
    String secret,
    Duration timeout,
    Map<String, String> options) {
  /** Copies the collections. */
  public ChannelSettings {
    carries = Set.copyOf(carries);
    options = Map.copyOf(options);
  }

  /** An option, or its default. */
  public String option(String name, String fallback) {
    return options.getOrDefault(name, fallback);
  }

  /** Never shows secrets, which robots have in the address, too. */
  @Override
  public String toString() {
    return "ChannelSettings[" + id + ", " + kind + "]";
  }
}
