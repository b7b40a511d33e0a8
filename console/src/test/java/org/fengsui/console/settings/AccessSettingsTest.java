package org.fengsui.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessSettingsTest {
  private static final String LEAST = "pack: cn-ningxia\nkafka: {bootstrap: '127.0.0.1:9092'}\n";

  private final SettingsReader reader =
      new SettingsReader(Map.of("OIDC", "open sesame", "SCRAPE", "abracadabra")::get);

  @Test
  void withoutSettingsThereAreLocalAccountsAloneAndMetricsNeedASession() {
    AccessSettings access = read("");
    assertThat(access).isEqualTo(AccessSettings.DEFAULT);
    assertThat(access.oidc()).isEmpty();
    assertThat(access.metricsToken()).isEmpty();
  }

  @Test
  void aProviderATokenAndALimitCanBeGivenAndAreNeverShown() {
    AccessSettings access =
        read(
            """
            oidc:
              issuer: https://id.example/realms/nx
              client_id: fengsui
              client_secret: "${env:OIDC}"
              name: Provincial identity
              name_claim: preferred_username
              roles_claim: groups
              roles: {duty-officers: RESPONDER, readers: VIEWER}
            metrics: {token: "${env:SCRAPE}"}
            limits: {requests_per_minute: 60}
            """);
    OidcSettings oidc = access.oidc().orElseThrow();
    assertThat(oidc.clientSecret()).isEqualTo("open sesame");
    assertThat(oidc.nameClaim()).isEqualTo("preferred_username");
    assertThat(oidc.roles()).containsEntry("duty-officers", "RESPONDER").hasSize(2);
    assertThat(access.metricsToken()).isEqualTo("abracadabra");
    assertThat(access.requestsPerMinute()).isEqualTo(60);
    assertThat(access.toString()).doesNotContain("sesame", "abracadabra");
  }

  @Test
  void peopleAreKnownByTheirSubjectUnlessToldOtherwise() {
    OidcSettings oidc = read("oidc: {issuer: 'https://id.example', client_id: f}\n").oidc().get();
    assertThat(oidc.nameClaim()).isEqualTo("sub");
    assertThat(oidc.rolesClaim()).isEmpty();
  }

  @Test
  void secretsInTheFileUnknownRolesAndClaimsWithoutRolesAreRefusedByKey() {
    String head = "oidc: {issuer: 'https://id.example', client_id: f, ";
    refused(head + "client_secret: plain}\n", "oidc.client_secret");
    refused("metrics: {token: plain}\n", "metrics.token");
    refused(head + "roles_claim: g, roles: {a: KING}}\n", "oidc.roles");
    refused(head + "roles_claim: g}\n", "oidc.roles");
    refused("oidc: {issuer: id.example, client_id: f}\n", "oidc.issuer");
    refused("oidc: {issuer: 'https://id.example'}\n", "oidc.client_id");
    refused(head + "color: red}\n", "oidc.color");
    refused("limits: {requests_per_minute: -1}\n", "limits.requests_per_minute");
  }

  private void refused(String yaml, String key) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("console.yaml:")
        .hasMessageContaining(key);
  }

  private AccessSettings read(String more) {
    return reader.parse("console.yaml", LEAST + more).access();
  }
}
