package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A link leads to its page after the sign-in, and never to another host. */
class ReturnPathTest {
  @Test
  void pagesOfTheConsoleAreKept() {
    for (String page :
        List.of("/", "/incidents/abc", "/alerts/a%2Fb", "/bulletin?month=2026-03", "/duty#now")) {
      assertThat(ReturnPath.safe(page)).isEqualTo(page);
    }
  }

  @Test
  void otherHostsAndWhatIsNoPageAreNot() {
    for (String asked :
        List.of(
            "",
            "incidents",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/x\n",
            "/a\\b",
            "https://evil.example/",
            "javascript:alert(1)",
            "/api/sign-out",
            "/oauth2/authorization/oidc",
            "/login/oauth2/code/oidc?code=1",
            "/sign-in",
            "/sign-in?to=/x",
            "/" + "x".repeat(2_000))) {
      assertThat(ReturnPath.safe(asked)).as(asked).isEqualTo("/");
    }
    assertThat(ReturnPath.safe(null)).isEqualTo("/");
    assertThat(ReturnPath.safe("/apis")).isEqualTo("/apis");
  }

  @Test
  void theSignInPageIsToldOfThePageAndOfTheProblem() {
    assertThat(ReturnPath.signIn("/bulletin?month=2026-03", ""))
        .isEqualTo("/sign-in?to=%2Fbulletin%3Fmonth%3D2026-03");
    assertThat(ReturnPath.signIn("/", "")).isEqualTo("/sign-in");
    assertThat(ReturnPath.signIn("/duty", "problem=x")).isEqualTo("/sign-in?problem=x&to=%2Fduty");
    assertThat(ReturnPath.signIn("//x", "problem=x")).isEqualTo("/sign-in?problem=x");
  }
}
