package org.fengsui.alerts.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengsui.alerts.episodes.Walk.level;
import static org.fengsui.schemas.WarningLevel.BLUE;
import static org.fengsui.schemas.WarningLevel.ORANGE;
import static org.fengsui.schemas.WarningLevel.YELLOW;

import org.fengsui.alerts.rules.Lifecycle;
import org.junit.jupiter.api.Test;

/** When an episode stands where its conditions put it, and how high it is or waits to be. */
final class SteadyEpisodeTest {
  private static Walk walk(int keep) {
    return new Walk(Lifecycle.keeping(keep), true, level(BLUE, 20), level(ORANGE, 200));
  }

  private static boolean steady(Walk walk, int day) {
    return walk.machine.steady(walk.episode, Walk.noon(day));
  }

  @Test
  void anEpisodeAtItsLevelIsSteady() {
    assertThat(steady(walk(7).day(0, 30), 0)).isTrue();
    assertThat(steady(walk(7).day(0, 300), 0)).isTrue();
  }

  @Test
  void anEpisodeThatLeavesALevelIsNot() {
    assertThat(steady(walk(7).day(0, 30).day(1, 0), 1)).isFalse();
    assertThat(steady(walk(7).day(0, 300).day(1, 30), 1)).isFalse();
  }

  @Test
  void anEpisodeThatLeftALevelWithoutSayingSoIsNot() {
    Walk walk = walk(7).day(0, 300).day(1, 30);
    assertThat(steady(walk, 9)).isFalse();
    assertThat(steady(walk.day(9, 30), 9)).isTrue();
  }

  @Test
  void aLevelThatIsHeldAboveTheEpisodesIsSomethingToSay() {
    Walk walk = walk(7).day(0, 30);
    walk.episode.memory.held[Levels.rank(YELLOW)] = true;
    assertThat(steady(walk, 0)).isFalse();
  }

  @Test
  void aPendingEpisodeIsNot() {
    Walk walk = new Walk(Lifecycle.keeping(0), true, level(BLUE, 20, null, 3)).day(0, 30);
    assertThat(walk.episode.phase()).isEqualTo(Episode.Phase.PENDING);
    assertThat(steady(walk, 0)).isFalse();
    walk.episode.level = Levels.rank(BLUE);
    walk.episode.memory.held[Levels.rank(BLUE)] = true;
    assertThat(steady(walk, 0)).isFalse();
  }

  @Test
  void anEpisodeWithALegalEffectIsNot() {
    Walk walk = walk(7).day(0, 30);
    walk.episode.effectStart = Walk.FIRST + 15;
    assertThat(steady(walk, 0)).isFalse();
  }

  @Test
  void noLevelIsNoPlaceToStandAt() {
    assertThat(new LevelMemory().steadyAt(-1, 0, new Damping(Lifecycle.keeping(7), Walk.ZONE)))
        .isFalse();
  }

  @Test
  void anEpisodeReachesItsLevelOrTheHighestItWaitsFor() {
    Walk walk =
        new Walk(
            Lifecycle.keeping(0),
            true,
            level(BLUE, 20),
            level(YELLOW, 40, null, 3),
            level(ORANGE, 60, null, 9));
    assertThat(Episode.reach(walk.episode)).isEqualTo(-1);
    assertThat(Episode.reach(walk.day(0, 20).episode)).isEqualTo(Levels.rank(BLUE));
    assertThat(Episode.reach(walk.day(1, 50).episode)).isEqualTo(Levels.rank(YELLOW));
    assertThat(Episode.reach(walk.day(2, 70).episode)).isEqualTo(Levels.rank(ORANGE));
    assertThat(Episode.reach(walk.day(3, 30).episode)).isEqualTo(Levels.rank(BLUE));
    assertThat(Episode.reach(walk.day(4, 0).episode)).isEqualTo(-1);
  }
}
