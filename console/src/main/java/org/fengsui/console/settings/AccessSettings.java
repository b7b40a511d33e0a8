package org.fengsui.console.settings;

import java.util.Optional;

/**
 * How people and programs come in.
 *
 * @param oidc identity provider, none for local accounts alone
 * @param metricsToken bearer token with which {@code /actuator/prometheus} may be read; "": only
 *     with a session
 * @param requestsPerMinute requests that one account may make in a minute, 0 for any number
 * @param addressRequestsPerMinute requests that may come from one address in a minute, 0 for any
 *     number
 */
public record AccessSettings(
    Optional<OidcSettings> oidc,
    String metricsToken,
    int requestsPerMinute,
    int addressRequestsPerMinute) {
  private static final int BY_ADDRESS = 12_000;

  /** Local accounts alone. */
  public static final AccessSettings DEFAULT = new AccessSettings(Optional.empty(), "", 3_000);

  /** Settings with the shipped limit by address. */
  public AccessSettings(Optional<OidcSettings> oidc, String metricsToken, int requestsPerMinute) {
    this(oidc, metricsToken, requestsPerMinute, BY_ADDRESS);
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "AccessSettings[" + oidc + ", " + requestsPerMinute + "]";
  }
}
