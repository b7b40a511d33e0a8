package org.fengsui.console.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.fengsui.console.incident.Roster;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.RouteSettings;
import org.fengsui.console.settings.SettingsReader;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.schemas.MessageStatus;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
  /** Monday, 23 March 2026, noon in Yinchuan. */
  private static final Instant NOON = Instant.parse("2026-03-23T04:00:00Z");

  private static final List<WarningLevel> LEVELS = List.of(WarningLevel.values());
  private static final List<MessageStatus> STATUSES = List.of(MessageStatus.values());
  private static final String YAML =
      """
      pack: cn-ningxia
      kafka: {bootstrap: "h:1"}
      desk:
        roster:
          - {roster: yc, areas: ["640100"], person: day, hours: "08:00-20:00", addresses: {SMS: "1", EMAIL: d@x}}
          - {roster: yc, areas: ["640100"], step: 2, person: chief, addresses: {SMS: "2"}}
      delivery:
        channels:
          - {id: all, kind: WEBHOOK, url: "http://x/all"}
          - {id: yinchuan, kind: WEBHOOK, url: "http://x/yc"}
          - {id: red, kind: WEBHOOK, url: "http://x/red"}
          - {id: coal, kind: WEBHOOK, url: "http://x/coal"}
          - {id: claims, kind: WEBHOOK, url: "http://x/claims"}
          - {id: office, kind: WEBHOOK, url: "http://x/office"}
          - {id: drill, kind: WEBHOOK, url: "http://x/drill", carries: [EXERCISE, TEST]}
          - {id: sms, kind: SMS, url: "http://x/sms"}
          - {id: mail, kind: EMAIL, url: "smtp://x:25"}
          - {id: public, kind: CAP_HTTP, url: "http://x/cap"}
        routes:
          - {name: all, to: [{channel: all}, {channel: drill}, {channel: public}]}
          - {name: again, to: [{channel: all}]}
          - {name: yinchuan, areas: ["640100"], to: [{channel: yinchuan}]}
          - {name: red, levels: [RED, ORANGE], to: [{channel: red}]}
          - {name: coal, industries: [B], to: [{channel: coal}]}
          - {name: claims, rules: [claims-mass-layoff], to: [{channel: claims}]}
          - {name: office, days: [TUE], hours: "09:00-17:00", to: [{channel: office}]}
          - {name: duty, to: [{channel: sms, roster: yc}]}
      """;

  private final ConsoleSettings settings = new SettingsReader(n -> null).parse("t.yaml", YAML);
  private final Router router =
      new Router(
          settings.delivery(), new Roster(settings.desk().roster(), Ningxia.PLACE), Ningxia.PLACE);

  @ParameterizedTest
  @CsvSource({
    "640104, '', YELLOW, layoff-area, 'all office sms yinchuan'",
    "640202, '', YELLOW, layoff-area, 'all office sms'",
    "640100, '', RED, layoff-area, 'all office red sms yinchuan'",
    "640000, '', ORANGE, layoff-area, 'all office red sms'",
    "640202, B06, BLUE, layoff-area, 'all coal office sms'",
    "640202, C13, BLUE, layoff-area, 'all office sms'",
    "'', '', BLUE, claims-mass-layoff, 'all claims office sms'"
  })
  void everyRouteThatFitsCountsAndEachRecipientOnce(
      String region, String industry, WarningLevel level, String rule, String expected) {
    Router.Matter matter = new Router.Matter(region, industry, level, rule, MessageStatus.ACTUAL);
    assertThat(channels(router.of(matter, NOON))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"EXERCISE", "TEST"})
  void exercisesAndTestsReachNoChannelThatIsNotMarkedForThem(MessageStatus status) {
    Router.Matter matter = new Router.Matter("640104", "", WarningLevel.RED, "r", status);
    assertThat(channels(router.of(matter, NOON))).isEqualTo("drill");
    assertThat(router.onDuty("640104", 1, status, NOON)).isEmpty();
    assertThat(router.released(status, NOON)).isEmpty();
  }

  @Test
  void noWarningGoesToAChannelOfReleases() {
    assertThat(router.released(MessageStatus.ACTUAL, NOON))
        .extracting(Address::channel)
        .containsExactly("public");
  }

  @Test
  void outsideOfItsHoursARouteWaitsForTheirNextBegin() {
    Router.Matter matter =
        new Router.Matter("640202", "", WarningLevel.BLUE, "r", MessageStatus.ACTUAL);
    Address office =
        router.of(matter, NOON).stream()
            .filter(a -> a.channel().equals("office"))
            .findFirst()
            .orElseThrow();
    assertThat(office.notBefore()).isEqualTo(Instant.parse("2026-03-24T01:00:00Z"));
  }

  @Test
  void aRosterNamesWhoIsOnDutyAndAtNightTheNextStep() {
    Router.Matter matter =
        new Router.Matter("640104", "", WarningLevel.BLUE, "r", MessageStatus.ACTUAL);
    Instant night = NOON.plusSeconds(10 * 3600);
    assertThat(recipients(router.of(matter, NOON))).contains("1").doesNotContain("2");
    assertThat(recipients(router.of(matter, night))).contains("2").doesNotContain("1");
  }

  @Test
  void thoseOnDutyAreReachedOnEveryPersonalChannel() {
    assertThat(recipients(router.onDuty("640104", 1, MessageStatus.ACTUAL, NOON)))
        .containsExactlyInAnyOrder("1", "d@x");
    assertThat(recipients(router.onDuty("640104", 2, MessageStatus.ACTUAL, NOON)))
        .containsExactly("2");
    assertThat(router.onDuty("640104", 3, MessageStatus.ACTUAL, NOON)).isEmpty();
    assertThat(router.onDuty("640202", 1, MessageStatus.ACTUAL, NOON)).isEmpty();
  }

  @Test
  void channelsOfRandomWarningsAreThoseOfANaiveReading() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> regions = List.of("640000", "640100", "640104", "640202", "640500", "");
    List<String> industries = List.of("", "B", "B06", "C", "C13");
    for (int i = 0; i < 500; i++) {
      Router.Matter m =
          new Router.Matter(
              regions.get(random.nextInt(regions.size())),
              industries.get(random.nextInt(industries.size())),
              LEVELS.get(random.nextInt(4)),
              random.nextBoolean() ? "claims-mass-layoff" : "layoff-area",
              STATUSES.get(random.nextInt(3)));
      assertThat(channels(router.of(m, NOON))).as(m.toString()).isEqualTo(naive(m));
    }
  }

  /** By hand, for these routes. */
  private String naive(Router.Matter m) {
    TreeSet<String> found = new TreeSet<>();
    for (RouteSettings route : settings.delivery().routes()) {
      boolean fits =
          switch (route.name()) {
            case "yinchuan" -> List.of("640100", "640104").contains(m.region());
            case "red" -> m.level().compareTo(WarningLevel.ORANGE) >= 0;
            case "coal" -> m.industry().startsWith("B");
            case "claims" -> m.rule().startsWith("claims");
            default -> true;
          };
      if (fits) {
        route.to().forEach(t -> found.add(t.channel()));
      }
    }
    found.remove("public");
    if (m.status() == MessageStatus.ACTUAL) {
      found.remove("drill");
    } else {
      found.retainAll(Map.of("drill", "").keySet());
    }
    return String.join(" ", found);
  }

  private static String channels(List<Address> addresses) {
    assertThat(addresses).doesNotHaveDuplicates();
    return String.join(" ", new TreeSet<>(addresses.stream().map(Address::channel).toList()));
  }

  private static List<String> recipients(List<Address> addresses) {
    return addresses.stream().map(Address::recipient).toList();
  }
}
