package org.fengsui.console.settings;

/**
 * Where browsers find the console.
 *
 * @param address address to listen on; loopback unless told otherwise
 * @param port port, 0 for any that is free
 * @param publicUrl what links in messages begin with, without a slash at the end
 */
public record ListenSettings(String address, int port, String publicUrl) {
  /** Whether browsers come by TLS, so that cookies must never travel without it. */
  public boolean secure() {
    return publicUrl.startsWith("https://");
  }
}
