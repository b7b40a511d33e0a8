package org.fengsui.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.console.testing.RuleSamples.CEILING;
import static org.fengsui.console.testing.RuleSamples.PACK;
import static org.fengsui.console.testing.RuleSamples.ceiling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengsui.console.access.Account;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.SmallCells;
import org.fengsui.console.place.Place;
import org.fengsui.console.place.Threshold;
import org.fengsui.console.rules.RulesInForce;
import org.fengsui.console.testing.Ningxia;
import org.fengsui.console.text.Words;
import org.fengsui.indicators.place.Area;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;

class PlaceApiTest {
  private static final Visitor EVERYWHERE =
      new Visitor(
          new Account("a", "A", Set.of(Role.VIEWER), List.of(), "zh", false), Ningxia.PLACE);

  private final List<ThresholdRule> accepted = new ArrayList<>();

  @Test
  void everyAreaHasItsNameAndTheAreaAroundIt() {
    PlaceApi.Names names = names(Ningxia.PLACE);
    assertThat(names.pack()).isEqualTo("cn-ningxia");
    assertThat(names.name().zh()).isEqualTo("宁夏回族自治区");
    assertThat(names.zone()).isEqualTo("Asia/Shanghai");
    assertThat(names.language()).isEqualTo("zh");
    assertThat(names.areas())
        .extracting(PlaceApi.AreaName::code)
        .containsExactlyElementsOf(Ningxia.PLACE.areas().stream().map(Area::code).toList());
    assertThat(names.areas())
        .contains(
            new PlaceApi.AreaName(
                "640104", "640100", "county", new Words("兴庆区", "Xingqing District")));
  }

  @Test
  void everySourceSaysWhatItSendsHowOftenAndForWhere() {
    assertThat(names(Ningxia.PLACE).sources())
        .hasSameSizeAs(Ningxia.PLACE.sources())
        .allMatch(s -> !s.name().zh().isEmpty() && !s.name().en().isEmpty())
        .anyMatch(s -> s.stream().equals("insurance-claims") && s.interval().equals("WEEK"));
  }

  @Test
  void rulesHaveTitlesLawAndTheThresholdsOfThePack() {
    PlaceApi.Names names = names(Ningxia.PLACE);
    assertThat(names.rules()).hasSameSizeAs(PACK.rules());
    assertThat(names.rules())
        .filteredOn(r -> r.id().equals(CEILING))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.title().zh()).isEqualTo("城镇登记失业率超过控制目标");
              assertThat(r.source().en()).contains("five-year employment plan");
              assertThat(r.indicator()).isEqualTo("rate.level");
            });
    assertThat(names.thresholds()).isEqualTo(PACK.thresholds());
  }

  @Test
  void thresholdsAreThoseOfTheVersionInForce() {
    accepted.add(ceiling(2, "5.2", Instant.parse("2020-01-01T00:00:00Z")));
    accepted.add(ceiling(3, "9", Instant.parse("2999-01-01T00:00:00Z")));
    assertThat(names(Ningxia.PLACE).thresholds())
        .filteredOn(t -> t.ruleId().equals(CEILING))
        .extracting(Threshold::value)
        .containsExactly(5.2, 6.0);
  }

  @Test
  void aPlaceOfSeveralRootsHasNoNameOfItsOwn() {
    Place states = Place.of(Packs.load("us-states"), "us-states");
    PlaceApi.Names names = names(states);
    long roots = states.areas().stream().filter(a -> a.parent() == null).count();
    assertThat(names.areas()).hasSameSizeAs(states.areas());
    assertThat(roots > 0).isEqualTo(names.name() != null);
  }

  private PlaceApi.Names names(Place place) {
    RulesInForce rules = new RulesInForce(PACK, () -> accepted, Instant::now, Clock.systemUTC());
    return new PlaceApi(place, rules, new SmallCells(10)).place(EVERYWHERE);
  }
}
