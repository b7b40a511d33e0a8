package org.fengsui.console.settings;

import java.util.Map;

/**
 * An identity provider (OpenID Connect) that people may sign in with.
 *
 * @param issuer its address, exactly as it calls itself
 * @param clientId what it knows the console by
 * @param clientSecret what the console shows it
 * @param name name for people, on the button of the sign-in page
 * @param nameClaim claim that holds the name of the account
 * @param rolesClaim claim that holds what a person may do; "": what the account says
 * @param roles names of the console's roles by values of that claim
 */
public record OidcSettings(
    String issuer,
    String clientId,
    String clientSecret,
    String name,
    String nameClaim,
    String rolesClaim,
    Map<String, String> roles) {
  /** Copies the roles. */
  public OidcSettings {
    roles = Map.copyOf(roles);
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", " + clientId + "]";
  }
}
