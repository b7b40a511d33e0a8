package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.alerts.messages.JsonLines;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.live.EventKind;
import org.fengsui.console.live.LiveEvent;
import org.fengsui.console.testing.DeskRoom;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.testing.Samples;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.EarlyWarning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What answers and the live stream say of a warning whose figure is not public yet. */
class RestrictedMessagesTest {
  private static final Instant NOW = DeskRoom.OPENING;
  private static final Instant RELEASE = NOW.plus(Duration.ofHours(5));
  private static final String FIGURE = "5.73";

  private final DeskRoom room = new DeskRoom("");
  private final EarlyWarning alert =
      EarlyWarning.newBuilder(Samples.area("prefecture", "640400"))
          .setObserved(Map.of("rate.level", 5.73))
          .setText(new Bilingual("失业率 5.73%", "The rate is 5.73 %"))
          .setReleaseAt(RELEASE)
          .build();
  private final String line = new JsonLines(Ningxia.PLACE.zone()).line(alert);

  private static Visitor visitor(Role role, String... areas) {
    Account account = new Account("a", "A", Set.of(role), List.of(areas), "zh", false);
    return new Visitor(account, Ningxia.PLACE);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void answersSayTheFigureToPublishersAndApproversOnly(Role role) {
    boolean sees = role == Role.PUBLISHER || role == Role.APPROVER;
    String before = MessageLens.line(visitor(role), line, NOW);
    assertThat(before.contains(FIGURE)).isEqualTo(sees);
    assertThat(before).as("that there is a warning is no secret").contains("YELLOW", "640400");
    assertThat(MessageLens.line(visitor(role), line, RELEASE)).isEqualTo(line);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theLiveStreamDoesTheSame(Role role) {
    room.take(alert);
    String incident = room.incident(alert).id();
    String json = "{\"incidentId\":\"" + incident + "\",\"message\":" + line + "}";
    LiveEvent event = LiveEvent.of(1, EventKind.WARNING, "640400", json);
    LiveView view = new LiveView(room.incidents, room.clock);
    boolean sees = role == Role.PUBLISHER || role == Role.APPROVER;
    for (Visitor one : List.of(visitor(role), visitor(role, "640400"))) {
      String frame = new String(view.frame(one, event).orElseThrow(), StandardCharsets.UTF_8);
      assertThat(frame.contains(FIGURE)).as("%s", one.account().areas()).isEqualTo(sees);
    }
    assertThat(view.frame(visitor(role, "640104"), event)).as("another area").isEmpty();
  }
}
