package org.fengsui.console.delivery.channel;

/**
 * A letter with its address.
 *
 * @param id number of the notice, the same at every attempt
 * @param recipient address on the channel, "" where the channel itself is the address
 * @param late whether a person released it from the parked queue
 * @param letter letter
 */
public record Parcel(long id, String recipient, boolean late, Letter letter) {}
