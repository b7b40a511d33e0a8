package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengsui.console.settings.AccessSettings;
import org.fengsui.console.settings.OidcSettings;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.FakeIdentityProvider;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in with an identity provider, in all its redirects. */
class OidcTest {
  @TempDir static Path folder;
  private static FakeIdentityProvider provider;
  private static RunningConsole console;

  @BeforeAll
  static void start() throws Exception {
    provider = FakeIdentityProvider.start();
    OidcSettings oidc =
        new OidcSettings(
            provider.issuer(),
            FakeIdentityProvider.CLIENT,
            FakeIdentityProvider.SECRET,
            "Provincial identity",
            "sub",
            "groups",
            Map.of("duty-officers", "RESPONDER", "readers", "VIEWER"));
    AccessSettings access = new AccessSettings(Optional.of(oidc), "scraper", 200);
    console =
        RunningConsole.start(
            RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder)).with(access));
    console.account("s-1", List.of("640100"), Role.ADMIN);
    console.account("s-2", List.of(), Role.VIEWER);
    console.sql().sql("UPDATE account SET disabled = TRUE WHERE name = 's-2'").update();
  }

  @AfterAll
  static void stop() {
    console.close();
    provider.close();
  }

  @Test
  void theSignInPageIsToldOfTheProvider() {
    HttpResponse<String> providers = new Browser(console.url()).get("/api/sign-in/providers");
    assertThat(providers.statusCode()).isEqualTo(200);
    assertThat(providers.body())
        .isEqualTo("[{\"name\":\"Provincial identity\",\"href\":\"/oauth2/authorization/oidc\"}]");
  }

  @Test
  void whomTheProviderVouchesForGetsTheAccountOfThatSubjectWithTheProvidersRoles() {
    Browser browser = new Browser(console.url());
    HttpResponse<String> arrived =
        arrive(browser, Map.of("sub", "s-1", "groups", List.of("duty-officers", "others")));
    assertThat(arrived.statusCode()).isEqualTo(302);
    assertThat(path(arrived)).isEqualTo("/");
    assertThat(browser.get("/api/me").body())
        .contains("\"s-1\"", "RESPONDER", "640100")
        .doesNotContain("ADMIN");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/audit").statusCode()).isEqualTo(403);
    assertThat(console.bean(AuditLog.class).all())
        .anyMatch(e -> e.act().equals("SIGN_IN") && e.actor().equals("s-1"));
  }

  @Test
  void theConsoleAsksWithStateNonceAndAChallenge() {
    arrive(new Browser(console.url()), Map.of("sub", "s-1", "groups", "readers"));
    assertThat(provider.asked()).containsKeys("state", "nonce", "code_challenge");
    assertThat(provider.asked()).containsEntry("client_id", FakeIdentityProvider.CLIENT);
    assertThat(provider.asked().get("redirect_uri"))
        .isEqualTo("http://127.0.0.1:8080/login/oauth2/code/oidc");
  }

  @Test
  void strangersBarredAccountsAndThoseWithoutARoleAreSentBackWithTheReason() {
    assertThat(refusal(Map.of("sub", "stranger", "groups", "readers"))).isEqualTo("oidc-unknown");
    assertThat(refusal(Map.of("sub", "s-2", "groups", "readers"))).isEqualTo("oidc-unknown");
    assertThat(refusal(Map.of("sub", "s-1", "groups", "cooks"))).isEqualTo("oidc-no-role");
    assertThat(refusal(Map.of("sub", "s-1"))).isEqualTo("oidc-no-role");
  }

  @Test
  void aTokenThatTheProviderDidNotSignOpensNothing() throws Exception {
    provider.forge(true);
    try {
      assertThat(refusal(Map.of("sub", "s-1", "groups", "readers"))).isEqualTo("oidc-failed");
    } finally {
      provider.forge(false);
    }
  }

  @Test
  void anAnswerThatNobodyAskedForOpensNothing() {
    Browser browser = new Browser(console.url());
    HttpResponse<String> forged = browser.get("/login/oauth2/code/oidc?code=the-code&state=x");
    assertThat(path(forged)).isEqualTo("/sign-in?problem=oidc-failed");
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionThatAsksTooOftenIsToldToWait() {
    console.account("busy", List.of(), Role.VIEWER);
    Browser busy = Browser.signedIn(console.url(), "busy");
    int refused = 0;
    for (int i = 0; i < 260; i++) {
      refused += busy.get("/api/duty").statusCode() == 429 ? 1 : 0;
    }
    assertThat(refused).isPositive();
    assertThat(busy.get("/assets/js/api.js").statusCode()).isEqualTo(200);
  }

  @Test
  void theMetricsOpenToTheTokenAndToASessionAndToNothingElse() {
    assertThat(metrics("Bearer scraper").statusCode()).isEqualTo(200);
    assertThat(metrics("Bearer scrapers").statusCode()).isEqualTo(401);
    assertThat(metrics("").statusCode()).isEqualTo(401);
    assertThat(
            new Browser(console.url())
                .get("/api/me", "Authorization", "Bearer scraper")
                .statusCode())
        .isEqualTo(401);
    console.account("watcher", List.of(), Role.VIEWER);
    Browser watcher = Browser.signedIn(console.url(), "watcher");
    // The feed gives up on a silent broker within seconds, not at once.
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(3))
        .until(
            () -> watcher.get("/actuator/prometheus").body().contains("fengsui_feed_stopped 1.0"));
    assertThat(watcher.get("/actuator/prometheus").body())
        .contains(
            "fengsui_feed_lag_records",
            "fengsui_feed_position{topic=\"early-warning-alerts\"}",
            "fengsui_incidents_open{level=\"RED\"} 0.0",
            "fengsui_job_heartbeat_age_seconds NaN",
            "fengsui_viewers 0.0");
  }

  @Test
  void theHealthIsDownWithoutABrokerButTheConsoleIsReadyAndAlive() {
    Browser stranger = new Browser(console.url());
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(3))
        .until(() -> stranger.get("/actuator/health").statusCode() == 503);
    assertThat(stranger.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(stranger.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> metrics(String authorization) {
    return new Browser(console.url()).get("/actuator/prometheus", "Authorization", authorization);
  }

  private static String refusal(Map<String, Object> claims) {
    Browser browser = new Browser(console.url());
    String to = path(arrive(browser, claims));
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(to).startsWith("/sign-in?problem=");
    return to.substring("/sign-in?problem=".length());
  }

  /** Goes to the provider and back; what the console says at last. */
  private static HttpResponse<String> arrive(Browser browser, Map<String, Object> claims) {
    provider.next(claims);
    HttpResponse<String> away = browser.get("/oauth2/authorization/oidc");
    assertThat(away.headers().firstValue("Location").orElse("")).startsWith(provider.issuer());
    HttpResponse<String> back = new Browser(provider.issuer()).get(path(away));
    return browser.get(path(back));
  }

  private static String path(HttpResponse<String> redirect) {
    URI to = URI.create(redirect.headers().firstValue("Location").orElseThrow());
    return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
  }
}
