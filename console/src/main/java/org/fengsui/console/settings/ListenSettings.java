package org.fengsui.console.settings;

import java.util.List;

/**
 * Where browsers find the console.
 *
 * @param address address to listen on; loopback unless set otherwise
 * @param port port, 0 for any that is free
 * @param publicUrl what links in messages begin with, without a slash at the end
 * @param names further names that a request's Host may give
 * @param trustedProxies addresses or blocks (CIDR) of proxies whose word on the client's address is
 *     taken
 */
public record ListenSettings(
    String address, int port, String publicUrl, List<String> names, List<String> trustedProxies) {
  /** Copies the lists. */
  public ListenSettings {
    names = List.copyOf(names);
    trustedProxies = List.copyOf(trustedProxies);
  }

  /** A place that is reached directly, by the name in its URL. */
  public ListenSettings(String address, int port, String publicUrl) {
    this(address, port, publicUrl, List.of(), List.of());
  }

  /** Whether browsers come by TLS, so that cookies must never travel without it. */
  public boolean secure() {
    return publicUrl.startsWith("https://");
  }
}
