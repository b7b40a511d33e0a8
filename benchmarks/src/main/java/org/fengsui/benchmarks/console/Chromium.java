package org.fengsui.benchmarks.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The system's Chromium on the board: notes for each line of the feed when it was painted. */
final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> QUIET =
      List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking");

  /** Two frames after the change of the document it has been painted. */
  private static final String WATCH =
      """
      () => {
        window.seen = {};
        const look = () => {
          const names = [...document.querySelectorAll(".feed li strong")].map((s) => s.textContent);
          requestAnimationFrame(() => requestAnimationFrame(() => {
            names.forEach((n) => (window.seen[n] ??= Date.now()));
          }));
        };
        look();
        new MutationObserver(look).observe(document.querySelector(".feed"),
          { childList: true, subtree: true, characterData: true });
      }
      """;

  private final Playwright playwright;
  private final Browser browser;
  private final Page page;

  private Chromium(Playwright playwright, Browser browser, Page page) {
    this.playwright = playwright;
    this.browser = browser;
    this.page = page;
  }

  /** Signs in and opens the board. */
  static Chromium watch(String url, String password) {
    Path program =
        Stream.concat(Stream.ofNullable(System.getProperty("fengsui.chromium")), PLACES.stream())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no Chromium: apt-get install chromium"));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
    Page page =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1920, 1080)).newPage();
    page.navigate(url + "/sign-in");
    page.locator("input[name=name]").fill("admin");
    page.locator("input[name=password]").fill(password);
    page.locator("[type=submit]").click();
    page.locator(".feed li").first().waitFor();
    page.locator(".pulse .beat").waitFor();
    page.evaluate(WATCH);
    return new Chromium(playwright, browser, page);
  }

  /** When each name of the feed was painted first, in milliseconds since 1970. */
  Map<String, Long> seen() {
    Map<?, ?> found = (Map<?, ?>) page.evaluate("() => window.seen");
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(e -> (String) e.getKey(), e -> ((Number) e.getValue()).longValue()));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
