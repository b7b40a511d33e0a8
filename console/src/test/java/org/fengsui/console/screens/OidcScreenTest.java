package org.fengsui.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fengsui.console.access.Role;
import org.fengsui.console.settings.AccessSettings;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.ListenSettings;
import org.fengsui.console.settings.OidcSettings;
import org.fengsui.console.testing.Browser;
import org.fengsui.console.testing.FakeIdentityProvider;
import org.fengsui.console.testing.FreePorts;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The button of the identity provider, pressed in a real browser. */
class OidcScreenTest {
  @TempDir static Path folder;
  private static FakeIdentityProvider provider;
  private static RunningConsole console;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    provider = FakeIdentityProvider.start();
    OidcSettings oidc =
        new OidcSettings(
            provider.issuer(),
            FakeIdentityProvider.CLIENT,
            FakeIdentityProvider.SECRET,
            "统一身份认证",
            "sub",
            "",
            Map.of());
    int port = FreePorts.two()[0];
    ConsoleSettings s = RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder));
    console =
        RunningConsole.start(
            new ConsoleSettings(
                    s.pack(),
                    s.kafka(),
                    new ListenSettings("127.0.0.1", port, "http://127.0.0.1:" + port),
                    s.database(),
                    s.incidents(),
                    s.staleAfter(),
                    s.desk(),
                    s.delivery())
                .with(new AccessSettings(Optional.of(oidc), "", 0)));
    console.account("chief", List.of(), Role.ADMIN);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    console.close();
    provider.close();
  }

  @AfterEach
  void closeWindows() {
    chromium.closeWindows();
  }

  @Test
  void theButtonLeadsToTheProviderAndBackToTheBoardForAnAccountWithoutAPassword() {
    Browser chief = Browser.signedIn(console.url(), "chief");
    String account = "{\"name\":\"s-7\",\"displayName\":\"丁伟\",\"withoutPassword\":true}";
    assertThat(chief.post("/api/accounts", account).body()).contains("\"password\":null");
    assertThat(new Browser(console.url()).signIn("s-7", "").statusCode()).isEqualTo(401);
    provider.next(Map.of("sub", "s-7"));
    Page page = chromium.open(console.url() + "/sign-in");
    page.getByText("使用 统一身份认证 登录").click();
    assertThat(page.locator(".map")).isVisible();
    assertThat(page.locator(".top .person")).containsText("丁伟");
    page.locator(".top .person").click();
    assertThat(page.locator("main")).containsText("此账号没有本地口令");
    assertThat(page.locator(".password-form")).hasCount(0);
  }

  @Test
  void aLinkArrivesByWayOfTheProvider() {
    provider.next(Map.of("sub", "chief"));
    Page page = chromium.open(console.url() + "/duty?from=sms");
    page.getByText("使用 统一身份认证 登录").click();
    assertThat(page).hasURL(console.url() + "/duty?from=sms");
    assertThat(page.locator(".top .person")).isVisible();
  }

  @Test
  void whomTheConsoleDoesNotKnowIsToldSoOnTheSignInPage() {
    provider.next(Map.of("sub", "stranger"));
    Page page = chromium.open(console.url() + "/sign-in?lang=en");
    page.getByText("Sign in with 统一身份认证").click();
    assertThat(page).hasURL(Pattern.compile("problem=oidc-unknown"));
    assertThat(page.locator(".error")).not().isEmpty();
  }
}
