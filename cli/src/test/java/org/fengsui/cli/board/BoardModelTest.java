package org.fengsui.cli.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
import org.fengsui.cli.term.TerminalSize;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;
import org.junit.jupiter.api.Test;

class BoardModelTest {
  private final BoardModel model = new BoardModel(BoardSpecimen.place());

  @Test
  void anEmployersWarningLightsItsCountyAndWhatHoldsIt() {
    alert("a", 1, WarningLevel.YELLOW, "640104");
    assertThat(tile("640104").level()).isEqualTo(WarningLevel.YELLOW);
    assertThat(tile("6401").level()).isEqualTo(WarningLevel.YELLOW);
    assertThat(tile("64").level()).isEqualTo(WarningLevel.YELLOW);
    assertThat(tile("640105").level()).isNull();
    assertThat(tile("6405").level()).isNull();
  }

  @Test
  void theHighestOpenEpisodeShows() {
    alert("a", 1, WarningLevel.BLUE, "640104");
    alert("b", 1, WarningLevel.RED, "640104");
    alert("c", 1, WarningLevel.YELLOW, "640104");
    assertThat(tile("640104").level()).isEqualTo(WarningLevel.RED);
    assertThat(tile("640104").open()).isEqualTo(3);
  }

  @Test
  void aResolvedOrCancelledEpisodeNoLongerShows() {
    alert("a", 1, WarningLevel.RED, "640104");
    model.accept(
        BoardSpecimen.warning(
            "a", 2, MessageType.RESOLVE, null, BoardSpecimen.employer(), "640104"));
    assertThat(tile("640104").level()).isNull();
    assertThat(model.board().warnings()).hasSize(2);
  }

  @Test
  void aRepeatedMessageCountsOnceAndAnOlderOneNotAtAll() {
    alert("a", 2, WarningLevel.RED, "640104");
    alert("a", 2, WarningLevel.RED, "640104");
    alert("a", 1, WarningLevel.BLUE, "640104");
    assertThat(model.messages()).isEqualTo(1);
    assertThat(tile("640104").level()).isEqualTo(WarningLevel.RED);
  }

  @Test
  void areasOfASilentSourceReadUnknownAndOthersDoNot() {
    model.accept(BoardSpecimen.heartbeat(true));
    assertThat(tile("6405").unknown()).isTrue();
    assertThat(tile("640502").unknown()).isTrue();
    assertThat(tile("6401").unknown()).isFalse();
    model.accept(BoardSpecimen.heartbeat(false));
    assertThat(tile("640502").unknown()).isFalse();
  }

  @Test
  void anOpenEpisodeAboutASourceSilencesItsAreasWithoutLightingThem() {
    model.accept(
        BoardSpecimen.warning(
            "s",
            1,
            MessageType.ALERT,
            WarningLevel.BLUE,
            new org.fengsui.schemas.Scope("source", "zw-claims", "中卫失业金申领"),
            "6405"));
    assertThat(tile("640502").unknown()).isTrue();
    assertThat(tile("640502").level()).isNull();
  }

  @Test
  void theClockNeverGoesBack() {
    alert("a", 1, WarningLevel.BLUE, "640104");
    assertThat(model.board().clock()).isEqualTo(BoardSpecimen.NOON);
    model.accept(BoardSpecimen.heartbeat(false));
    alert("b", 1, WarningLevel.BLUE, "640104");
    assertThat(model.board().clock()).isEqualTo(BoardSpecimen.NOON.plusSeconds(60));
  }

  @Test
  void runningPersonsOfAreasAreKeptAndOtherValuesAreNot() {
    model.accept(BoardSpecimen.running("640104", 57));
    model.accept(BoardSpecimen.running("E1", 3));
    assertThat(tile("640104").persons()).isEqualTo(57);
    assertThat(tile("640105").persons()).isEqualTo(-1);
  }

  @Test
  void onlyTheLatestMessagesAreKept() {
    for (int i = 0; i < 40; i++) {
      alert("a" + i, 1, WarningLevel.BLUE, "640104");
    }
    assertThat(model.board().warnings()).hasSize(24);
    assertThat(model.board().warnings().get(0).getAlertId()).isEqualTo("a39");
    assertThat(model.messages()).isEqualTo(40);
  }

  private void alert(String id, int sequence, WarningLevel level, String region) {
    model.accept(
        BoardSpecimen.warning(
            id, sequence, MessageType.ALERT, level, BoardSpecimen.employer(), region));
  }

  private Board.Tile tile(String code) {
    return model.board().rows().stream()
        .flatMap(
            r ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(r.whole()), r.parts().stream()))
        .filter(t -> t.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aJobThatCatchesUpIsShownAsReadingThePast() {
    BoardModel model = new BoardModel(BoardSpecimen.place());
    model.accept(JobStatus.newBuilder(BoardSpecimen.heartbeat(false)).setCatchingUp(true).build());
    BoardRenderer renderer = new BoardRenderer(Language.EN, Paint.PLAIN, new TerminalSize(100, 40));
    assertThat(renderer.render(model.board()))
        .contains("READING EARLIER RECORDS, up to 2026-03-02");
    model.accept(BoardSpecimen.heartbeat(false));
    assertThat(renderer.render(model.board())).doesNotContain("EARLIER");
  }
}
