package org.fengsui.console.settings;

import java.util.Optional;

/**
 * How people and programs come in.
 *
 * @param oidc identity provider, none for local accounts alone
 * @param metricsToken bearer token with which {@code /actuator/prometheus} may be read; "": only
 *     with a session
 * @param requestsPerMinute requests that one session may make in a minute, 0 for any number
 */
public record AccessSettings(
    Optional<OidcSettings> oidc, String metricsToken, int requestsPerMinute) {
  /** Local accounts alone. */
  public static final AccessSettings DEFAULT = new AccessSettings(Optional.empty(), "", 3_000);

  /** Never shows the token. */
  @Override
  public String toString() {
    return "AccessSettings[" + oidc + ", " + requestsPerMinute + "]";
  }
}
