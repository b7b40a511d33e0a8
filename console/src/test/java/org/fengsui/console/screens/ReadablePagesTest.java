package org.fengsui.console.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page reads well: contrast as drawn, names for readers, room on a phone, both languages. */
class ReadablePagesTest {
  private static FixtureServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    server = FixtureServer.start(0);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @AfterEach
  void closeWindows() {
    chromium.closeWindows();
  }

  @ParameterizedTest
  @CsvSource({"dark,zh", "light,zh", "dark,en", "light,en"})
  void everyTextAsDrawnHasTheContrastOfWcagAa(String theme, String language) {
    List<String> faint = new ArrayList<>();
    for (String address : Screens.ALL) {
      Page page = ready(address + "?theme=" + theme + "&lang=" + language, 1440, 900);
      page.evaluate("() => { " + script("contrast.js") + " }");
      for (Object found : (List<?>) page.evaluate("() => window.faintTexts()")) {
        faint.add(address + " " + found);
      }
      chromium.closeWindows();
    }
    assertThat(faint).isEmpty();
  }

  @Test
  void everythingThatCanBePressedOrFilledInHasAName() {
    for (String address : Screens.ALL) {
      Page page = ready(address, 1440, 900);
      page.evaluate("() => { " + script("names.js") + " }");
      assertThat((List<?>) page.evaluate("() => window.nameless()")).as(address).isEmpty();
      assertThat(page.locator("h1").count()).as(address + " headings").isGreaterThan(0);
      assertThat(page.title()).as(address).contains("·");
      chromium.closeWindows();
    }
  }

  @Test
  void noPageBreaksItsPolicyOrThrows() {
    for (String address : Screens.ALL) {
      ready(address, 1440, 900).waitForTimeout(200);
      assertThat(chromium.complaints()).as(address).isEmpty();
      chromium.closeWindows();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void noPageScrollsSidewaysOnAPhone(String language) {
    List<String> wide = new ArrayList<>();
    for (String address : Screens.ALL) {
      Page page = ready(address + "?lang=" + language, 390, 844);
      int width = (int) page.evaluate("() => document.documentElement.scrollWidth");
      if (width > 390) {
        wide.add(address + " is " + width + " wide");
      }
      chromium.closeWindows();
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void onAPhoneTheActsStayUnderTheThumbAndAreLargeEnough() {
    Page page = ready("/incidents/" + Screens.RED, 390, 844);
    var button = page.locator("[data-act=acknowledge]").boundingBox();
    assertThat(button.height).isGreaterThanOrEqualTo(44);
    assertThat(button.y + button.height).isBetween(760.0, 844.0);
  }

  @Test
  void theBoardFillsAScreenOf1920By1080AndAWallOf4kWithoutScrolling() {
    for (int[] size : new int[][] {{1920, 1080}, {1440, 900}, {3840, 2160}}) {
      Page page = ready(size[0] == 3840 ? "/?wall" : "/", size[0], size[1]);
      Object height = page.evaluate("() => document.documentElement.scrollHeight");
      assertThat((int) height).as(size[0] + " wide").isEqualTo(size[1]);
    }
  }

  @Test
  void theLanguageAndTheThemeAreSwitchedWithoutLoadingThePageAgain() {
    Page page = ready("/incidents", 1440, 900);
    page.evaluate("() => { window.same = true; }");
    page.locator(".top button[lang=en]").click();
    page.getByText("Incident desk").waitFor();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    page.locator(".top button[title='Dark / light']").click();
    assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("light");
    assertThat(page.evaluate("() => window.same")).isEqualTo(true);
  }

  private static Page ready(String address, int width, int height) {
    Page page = chromium.open(server.url() + address, width, height);
    page.locator(".table, .map, .paper, .sheet, .incident-head, .own, .rosters").first().waitFor();
    return page;
  }

  private static String script(String name) {
    try (InputStream in = ReadablePagesTest.class.getResourceAsStream("/screens/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
