package org.fengsui.console.delivery.channel;

/** A way to somebody. */
public interface Channel {
  /** Tries once to deliver; returns within about the channel's timeout and never throws. */
  Outcome send(Parcel parcel);
}
