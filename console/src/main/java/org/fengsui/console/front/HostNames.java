package org.fengsui.console.front;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.fengsui.console.settings.AddressBlock;
import org.fengsui.console.settings.ListenSettings;

/**
 * By which names the console answers. A page of another site can make its own name point at this
 * machine (DNS rebinding), but never an address, and never one of these names. Pure.
 */
final class HostNames {
  private final Set<String> names = new HashSet<>();

  HostNames(ListenSettings listen) {
    names.add("localhost");
    names.add(name(listen.address()));
    names.add(name(listen.publicUrl().replaceFirst("https?://", "").replaceFirst("/.*", "")));
    listen.names().forEach(n -> names.add(name(n)));
  }

  /**
   * Whether the console answers by a name.
   *
   * @param host the header Host, with or without a port; null when there is none
   * @param local address that the request came to
   */
  boolean answers(String host, String local) {
    if (host == null || host.isBlank()) {
      return false;
    }
    String name = name(host);
    return names.contains(name) || isHere(name, local);
  }

  /** Whether a name is written out as the address that the request came to, or as loopback. */
  private static boolean isHere(String name, String local) {
    try {
      InetAddress written = AddressBlock.literal(name);
      return written.isLoopbackAddress() || written.equals(AddressBlock.literal(local));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The host alone, in lower case; an address of IPv6 without its brackets. */
  private static String name(String host) {
    String lower = host.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("[") && lower.indexOf(']') > 0) {
      return lower.substring(1, lower.indexOf(']'));
    }
    boolean port = lower.indexOf(':') == lower.lastIndexOf(':');
    return port ? lower.replaceFirst(":[0-9]*$", "").replaceFirst("\\.$", "") : lower;
  }
}
