package org.fengsui.console.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.IncidentSettings;
import org.fengsui.console.testing.MemoryStore;
import org.fengsui.console.testing.Samples;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.Bilingual;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IncidentBookTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final Place PLACE = Place.of(Packs.load("cn-ningxia"), "cn-ningxia");

  private final MemoryStore store = MemoryStore.create(Clock.fixed(NOW, ZoneOffset.UTC));
  private final Incidents incidents = new Incidents(store.sql(), store.jdbc());
  private final Episodes episodes = new Episodes(store.sql(), store.jdbc());
  private final Warnings warnings = new Warnings(store.sql(), store.jdbc(), PLACE.zone());
  private final List<StoredWarning> told = new ArrayList<>();
  private final IncidentBook book =
      new IncidentBook(
          incidents,
          episodes,
          warnings,
          new Candidates(store.sql(), incidents, episodes, PLACE, IncidentSettings.DEFAULT),
          new IncidentGrouping(PLACE, IncidentSettings.DEFAULT),
          PLACE,
          List.of((w, incident, change) -> told.add(w)),
          closings(),
          JsonMapper.builder().build());

  private Closings closings() {
    JsonMapper json = JsonMapper.builder().build();
    Acts acts = new Acts(store.sql(), episodes, incidents, json);
    return new Closings(store.sql(), episodes, incidents, warnings, acts, List.of(), json);
  }

  @Test
  void stepsAreToldOfEachMessageOnceAndOfAnotherContentAsReplaced() {
    EarlyWarning alert = Samples.employer("E", "640104");
    EarlyWarning red =
        EarlyWarning.newBuilder(Samples.again(alert, 3)).setLevel(WarningLevel.RED).build();
    take(alert, alert, Samples.again(alert, 2), red, red);
    assertThat(told).extracting(StoredWarning::replaced).containsExactly(false, true);
    assertThat(told).extracting(w -> w.message().getAttempt()).containsExactly(1, 3);
    assertThat(told.get(0).incidentId()).hasSize(12);
  }

  @Test
  void anIncidentBearsTheTitleOfTheMessageThatRaisedItHighest() {
    EarlyWarning blue = titled(Samples.employer("E", "640104"), WarningLevel.BLUE, "blue");
    EarlyWarning red =
        titled(
            Samples.next(blue, MessageType.UPDATE, WarningLevel.RED), WarningLevel.RED, "now red");
    EarlyWarning less =
        titled(
            Samples.next(red, MessageType.UPDATE, WarningLevel.YELLOW),
            WarningLevel.YELLOW,
            "yellow again");
    take(blue, red, less);
    Incident incident = incidents.find(told.get(0).incidentId()).orElseThrow();
    assertThat(incident.title().en()).isEqualTo("now red");
    assertThat(incident.level()).isEqualTo(WarningLevel.YELLOW);
    assertThat(incident.highestLevel()).isEqualTo(WarningLevel.RED);
  }

  private static EarlyWarning titled(EarlyWarning w, WarningLevel level, String title) {
    return EarlyWarning.newBuilder(w).setLevel(level).setTitle(new Bilingual(title, title)).build();
  }

  @Test
  void aStepThatFailsTakesTheMessageBack() {
    IncidentBook failing =
        new IncidentBook(
            incidents,
            episodes,
            warnings,
            new Candidates(store.sql(), incidents, episodes, PLACE, IncidentSettings.DEFAULT),
            new IncidentGrouping(PLACE, IncidentSettings.DEFAULT),
            PLACE,
            List.of(
                (w, incident, change) -> {
                  throw new IllegalStateException("step");
                }),
            closings(),
            JsonMapper.builder().build());
    EarlyWarning alert = Samples.employer("E", "640104");
    assertThatThrownBy(() -> store.changes().run(c -> failing.take(alert, c))).hasMessage("step");
    assertThat(warnings.find(alert.getAlertId(), 1)).isEmpty();
    assertThat(episodes.find(alert.getAlertId())).isEmpty();
    take(alert);
    assertThat(told).hasSize(1);
  }

  @Test
  void anEpisodeThatReopensReopensItsIncident() {
    EarlyWarning alert = Samples.employer("E", "640104");
    EarlyWarning resolve = Samples.next(alert, MessageType.RESOLVE, null);
    take(alert, resolve);
    assertThat(incident(alert).closedAt()).isEqualTo(NOW);
    take(Samples.next(resolve, MessageType.ALERT, WarningLevel.ORANGE));
    assertThat(incident(alert).state()).isEqualTo(IncidentState.OPEN);
    assertThat(incident(alert).closedAt()).isNull();
    assertThat(incident(alert).level()).isEqualTo(WarningLevel.ORANGE);
  }

  @Test
  void aMessageThatComesLateChangesNoStanding() {
    EarlyWarning alert = Samples.employer("E", "640104");
    EarlyWarning red = Samples.next(alert, MessageType.UPDATE, WarningLevel.RED);
    take(red, alert);
    assertThat(incident(alert).level()).isEqualTo(WarningLevel.RED);
    assertThat(warnings.of(incident(alert).id())).hasSize(2);
  }

  @Test
  void anIncidentStandsAsHighAsItsHighestOpenEpisode() {
    EarlyWarning employer = Samples.employer("E", "640104");
    EarlyWarning county =
        EarlyWarning.newBuilder(Samples.area("county", "640104"))
            .setLevel(WarningLevel.RED)
            .build();
    take(employer, county);
    assertThat(incident(county).id()).isEqualTo(incident(employer).id());
    assertThat(incident(employer).level()).isEqualTo(WarningLevel.RED);
    take(Samples.next(county, MessageType.CANCEL, null));
    assertThat(incident(employer).level()).isEqualTo(WarningLevel.YELLOW);
    assertThat(incident(employer).highestLevel()).isEqualTo(WarningLevel.RED);
    assertThat(incident(employer).state()).isEqualTo(IncidentState.OPEN);
  }

  @Test
  void aPrefectureIsLocatedByItsFirstCounty() {
    take(Samples.area("prefecture", "640100"), Samples.area("county", "640105"));
    Incident incident = incident(Samples.area("prefecture", "640100"));
    assertThat(incident.county()).isEqualTo("640105");
    assertThat(incident.region()).isEqualTo("640105");
  }

  @Test
  void whateverComesAgainTheBookSaysTheSame() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<EarlyWarning> once = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      EarlyWarning alert = Samples.employer("E" + i, i % 2 == 0 ? "640104" : "640302");
      once.add(alert);
      once.add(Samples.next(alert, MessageType.UPDATE, WarningLevel.RED));
    }
    List<EarlyWarning> again = new ArrayList<>();
    for (EarlyWarning w : once) {
      again.add(w);
      again.add(Samples.again(w, 1 + random.nextInt(3)));
      again.add(once.get(random.nextInt(once.indexOf(w) + 1)));
    }
    take(again.toArray(new EarlyWarning[0]));
    assertThat(told).extracting(StoredWarning::message).containsExactlyElementsOf(once);
    Map<String, Integer> levels = new HashMap<>();
    episodes.open().forEach(e -> levels.merge(e.level().name(), 1, Integer::sum));
    assertThat(levels).isEqualTo(Collections.singletonMap("RED", 20));
  }

  private Incident incident(EarlyWarning w) {
    String id = episodes.find(w.getAlertId()).orElseThrow().incidentId();
    return incidents.find(id).orElseThrow();
  }

  private void take(EarlyWarning... all) {
    for (EarlyWarning w : all) {
      store.changes().run(c -> book.take(w, c));
    }
  }
}
