package org.fengsui.console.delivery.channel;

import java.time.ZoneId;

/**
 * Who CAP messages are from.
 *
 * @param sender id of the sender: a host name
 * @param language language of the texts' order, zh or en
 * @param zone zone of times
 */
public record CapSender(String sender, String language, ZoneId zone) {}
