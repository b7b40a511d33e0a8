package org.fengsui.console.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.access.Role;
import org.fengsui.console.live.Changes;
import org.fengsui.console.testing.RunningConsole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, passwords and the audit log on a console of their own. */
class AccountScreenTest {
  @TempDir static Path folder;
  private static RunningConsole console;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    console =
        RunningConsole.start(RunningConsole.settings("127.0.0.1:1", "", RunningConsole.h2(folder)));
    console.account("chief", List.of(), Role.ADMIN);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    console.close();
  }

  @AfterEach
  void closeWindows() {
    chromium.closeWindows();
  }

  @Test
  void aPasswordThatWasMadeIsShownOnceAndChangedAtTheFirstSignIn() {
    Page admin = signIn("chief", "chief");
    admin.navigate(console.url() + "/admin");
    admin.getByText("新建账号").click();
    admin.locator("dialog input").first().fill("li.na");
    assertThat(admin.locator("dialog input[value=none]")).hasCount(0);
    admin.locator("dialog button[type=submit]").click();
    String made = admin.locator(".made-password code").innerText();
    assertThat(made).hasSize(20);
    admin.locator("dialog .button.main").click();
    assertThat(admin.locator("main")).not().containsText(made);

    Page fresh = signIn("li.na", made);
    assertThat(fresh).hasURL(Pattern.compile("/account$"));
    assertThat(fresh.locator(".warn")).isVisible();
    fresh.navigate(console.url() + "/incidents");
    assertThat(fresh).hasURL(Pattern.compile("/account\\?to=%2Fincidents$"));
    change(fresh, made, "my own long password", "my own long passwort");
    assertThat(fresh.locator(".error")).hasText("两次输入的新口令不同");
    change(fresh, made, "my own long password", "my own long password");
    fresh.locator(".password-form button").click();
    assertThat(fresh).hasURL(Pattern.compile("/incidents$"));
  }

  @Test
  void theAuditLogIsReadBackToItsBeginning() {
    console
        .bean(Changes.class)
        .run(
            c -> {
              for (int i = 0; i < 230; i++) {
                console.bean(AuditLog.class).add(c, "robot", "NOTE", "subject " + i, "");
              }
            });
    Page page = signIn("chief", "chief");
    page.navigate(console.url() + "/admin");
    Locator rows = page.locator(".audit tbody tr");
    assertThat(rows).hasCount(100);
    Locator older = page.getByText("较早");
    older.click();
    assertThat(page.locator(".pager .muted")).containsText("–");
    older.click();
    assertThat(older).isDisabled();
    assertThat(page.locator(".pager .muted")).containsText("第 1–");
    page.getByText("最新").click();
    assertThat(rows.first()).containsText("chief");
  }

  private static void change(Page page, String old, String fresh, String again) {
    page.locator("input[name=old]").fill(old);
    page.locator("input[name=fresh]").fill(fresh);
    page.locator("input[name=again]").fill(again);
  }

  private static Page signIn(String name, String password) {
    Page page = chromium.open(console.url() + "/sign-in");
    page.locator("input[name=name]").fill(name);
    page.locator("input[name=password]").fill(password);
    page.locator("button[type=submit]").click();
    page.locator(".top .person").waitFor();
    return page;
  }
}
