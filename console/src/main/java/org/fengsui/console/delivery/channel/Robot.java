package org.fengsui.console.delivery.channel;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fengsui.console.settings.ChannelSettings;

/** How one make of chat robots is spoken to. Pure: given the time. */
interface Robot {
  /**
   * A call.
   *
   * @param url address, signed where the make wants it there
   * @param body body, to be written as JSON
   */
  record Call(String url, Map<String, Object> body) {}

  /** The call that carries a notice. */
  Call call(Parcel parcel, ChannelSettings settings, Instant now);

  /** Field of the answer that is 0 when all is well. */
  String codeField();

  /** Codes that pass with time, such as too many messages. */
  Set<Integer> passing();
}
