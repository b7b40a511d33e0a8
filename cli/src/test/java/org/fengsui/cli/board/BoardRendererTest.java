package org.fengsui.cli.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.fengsui.cli.term.Cells;
import org.fengsui.cli.term.Language;
import org.fengsui.cli.term.Paint;
import org.fengsui.cli.term.TerminalSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardRendererTest {

  @ParameterizedTest
  @CsvSource({"ZH, 80", "ZH, 120", "EN, 80", "EN, 120"})
  void theBoardLooksAsItWasLookedAt(Language language, int columns) throws IOException {
    String drawn = renderer(language, Paint.PLAIN, columns).render(BoardSpecimen.board());
    assertThat(drawn).isEqualTo(golden("board-" + language + "-" + columns + ".txt"));
  }

  @ParameterizedTest
  @CsvSource({"ZH, 64", "ZH, 71", "ZH, 80", "ZH, 120", "ZH, 300", "EN, 64", "EN, 97", "EN, 120"})
  void noLineIsWiderThanTheTerminal(Language language, int columns) {
    String drawn = renderer(language, Paint.PLAIN, columns).render(BoardSpecimen.board());
    assertThat(drawn.lines()).allSatisfy(l -> assertThat(Cells.width(l)).isLessThan(columns + 1));
  }

  @Test
  void coloursChangeNothingButColour() {
    Board board = BoardSpecimen.board();
    String coloured = renderer(Language.ZH, Paint.ANSI, 120).render(board);
    assertThat(coloured).contains("\u001b[");
    assertThat(Paint.strip(coloured))
        .isEqualTo(renderer(Language.ZH, Paint.PLAIN, 120).render(board));
  }

  @Test
  void tilesOfOneLineStartInTheSameColumns() {
    List<String> lines =
        renderer(Language.ZH, Paint.PLAIN, 120).render(BoardSpecimen.board()).lines().toList();
    String yinchuan = lines.stream().filter(l -> l.startsWith("银川市")).findFirst().orElseThrow();
    String zhongwei = lines.stream().filter(l -> l.startsWith("中卫市")).findFirst().orElseThrow();
    assertThat(Cells.width(yinchuan.substring(0, yinchuan.indexOf("兴庆区"))))
        .isEqualTo(Cells.width(zhongwei.substring(0, zhongwei.indexOf("沙坡头区"))));
  }

  @Test
  void anEmptyBoardSaysThatItWaits() {
    Board empty = new BoardModel(BoardSpecimen.place()).board();
    assertThat(renderer(Language.EN, Paint.PLAIN, 100).render(empty))
        .contains("waiting for the first message")
        .contains("not heard yet")
        .contains("DEMO 演练");
  }

  @ParameterizedTest
  @CsvSource({"80, 24", "120, 40", "200, 50", "100, 18", "64, 30"})
  void theBoardFitsTheTerminalAndKeepsItsHeightWhileItFills(int columns, int rows) {
    TerminalSize size = new TerminalSize(columns, rows);
    BoardRenderer renderer = new BoardRenderer(Language.ZH, Paint.PLAIN, size);
    Board empty = new BoardModel(BoardSpecimen.place()).board();
    assertThat(renderer.render(empty).lines()).hasSize(rows - 1);
    assertThat(renderer.render(BoardSpecimen.board()).lines()).hasSize(rows - 1);
  }

  @Test
  void aTallTerminalShowsTheActionsAndALowOneDoesNot() {
    Board board = BoardSpecimen.board();
    assertThat(tall(50).render(board)).contains("=> ");
    assertThat(tall(24).render(board)).doesNotContain("=> ");
  }

  @Test
  void theLegendCountsOpenEpisodesByLevel() {
    assertThat(renderer(Language.ZH, Paint.PLAIN, 120).render(BoardSpecimen.board()))
        .contains("I红 0", "II橙 1", "III黄 1", "IV蓝 0");
  }

  @Test
  void evidenceTellsFirstWhatMeetsItsThreshold() {
    String line = new EvidenceLine(Language.EN).of(BoardSpecimen.twoMeasures());
    assertThat(line)
        .startsWith("persons dismissed 25 (>= 20 / >= 5), ")
        .contains("8.33 % (>= 10)", "02-21..03-22", "2 records")
        .doesNotContain("workforce 0");
  }

  private static BoardRenderer tall(int rows) {
    return new BoardRenderer(Language.EN, Paint.PLAIN, new TerminalSize(120, rows));
  }

  @Test
  void valuesAreWrittenWithoutNeedlessDigits() {
    assertThat(EvidenceLine.number(120)).isEqualTo("120");
    assertThat(EvidenceLine.number(5.504)).isEqualTo("5.5");
    assertThat(EvidenceLine.number(Double.NaN)).isEqualTo("?");
    assertThat(EvidenceLine.number(1e6)).isEqualTo("1000000");
  }

  private static BoardRenderer renderer(Language language, Paint paint, int columns) {
    return new BoardRenderer(language, paint, new TerminalSize(columns, columns / 3));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = BoardRendererTest.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8);
    }
  }
}
