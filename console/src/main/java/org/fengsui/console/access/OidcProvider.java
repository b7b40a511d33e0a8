package org.fengsui.console.access;

import org.fengsui.console.settings.OidcSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * The identity provider as it describes itself. It is asked when the first person wants to sign in
 * with it, and again until it answers: the console starts without it, and local accounts work.
 */
final class OidcProvider implements ClientRegistrationRepository {
  /** What the console calls it in addresses. */
  static final String ID = "oidc";

  private final OidcSettings settings;
  private final String publicUrl;
  private ClientRegistration known;

  /**
   * A provider.
   *
   * @param publicUrl what the console's addresses begin with
   */
  OidcProvider(OidcSettings settings, String publicUrl) {
    this.settings = settings;
    this.publicUrl = publicUrl;
  }

  @Override
  public synchronized ClientRegistration findByRegistrationId(String id) {
    if (!ID.equals(id)) {
      return null;
    }
    if (known == null) {
      known =
          ClientRegistrations.fromIssuerLocation(settings.issuer())
              .registrationId(ID)
              .clientId(settings.clientId())
              .clientSecret(settings.clientSecret())
              .clientName(settings.name())
              .scope("openid", "profile")
              .redirectUri(publicUrl + "/login/oauth2/code/" + ID)
              .build();
    }
    return known;
  }
}
