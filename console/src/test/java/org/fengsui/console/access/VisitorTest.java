package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.fengsui.console.place.Place;
import org.fengsui.intake.pack.Packs;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class VisitorTest {
  private static final Place PLACE = Place.of(Packs.load("cn-ningxia"), "cn-ningxia");

  private final Visitor all = visitor(List.of());
  private final Visitor yinchuan = visitor(List.of("640100"));

  private static Visitor visitor(List<String> areas) {
    return new Visitor(new Account("a", "A", Set.of(Role.RESPONDER), areas, "zh", false), PLACE);
  }

  @Test
  void anAccountWithoutAreasSeesAndActsEverywhere() {
    assertThat(all.sees("640502")).isTrue();
    assertThat(all.actsIn("640000")).isTrue();
    assertThat(all.seen()).isEmpty();
  }

  @Test
  void anAccountOfAPrefectureSeesItsCountiesAndWhatIsAroundIt() {
    assertThat(yinchuan.sees("640104")).isTrue();
    assertThat(yinchuan.sees("640100")).isTrue();
    assertThat(yinchuan.sees("640000")).isTrue();
    assertThat(yinchuan.sees("")).isTrue();
    assertThat(yinchuan.sees("640502")).isFalse();
    assertThat(yinchuan.sees("999999")).isFalse();
    assertThat(yinchuan.seen()).hasSize(8);
  }

  @Test
  void itActsOnlyOnWhatIsItsOwn() {
    assertThat(yinchuan.actsIn("640104")).isTrue();
    assertThat(yinchuan.actsIn("640000")).isFalse();
    assertThat(yinchuan.actsIn("")).isFalse();
    yinchuan.require(Role.RESPONDER, "640104");
    assertThatThrownBy(() -> yinchuan.require(Role.PUBLISHER, "640104"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> yinchuan.require(Role.RESPONDER, "640502"))
        .isInstanceOf(AccessDeniedException.class);
  }
}
