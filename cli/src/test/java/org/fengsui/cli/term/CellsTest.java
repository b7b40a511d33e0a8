package org.fengsui.cli.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void chineseTakesTwoColumnsAndLatinOne() {
    assertThat(Cells.width("abc")).isEqualTo(3);
    assertThat(Cells.width("烽燧")).isEqualTo(4);
    assertThat(Cells.width("（全角）")).isEqualTo(8);
    assertThat(Cells.width("a烽b")).isEqualTo(4);
    assertThat(Cells.width("")).isZero();
  }

  @Test
  void combiningMarksTakeNone() {
    assertThat(Cells.width("e\u0301")).isEqualTo(1);
    assertThat(Cells.width("\u200d")).isZero();
  }

  @Test
  void charactersOutsideTheBasicPlaneCountOnce() {
    assertThat(Cells.width("\uD842\uDFB7")).isEqualTo(2);
  }

  @Test
  void filledTextHasExactlyTheColumnsAskedFor() {
    for (int columns = 0; columns < 12; columns++) {
      assertThat(Cells.width(Cells.left("烽燧a预警", columns))).isEqualTo(columns);
      assertThat(Cells.width(Cells.right("烽燧a预警", columns))).isEqualTo(columns);
    }
    assertThat(Cells.left("烽", 4)).isEqualTo("烽  ");
    assertThat(Cells.right("烽", 4)).isEqualTo("  烽");
  }

  @Test
  void whatIsCutIsMarked() {
    assertThat(Cells.cut("烽燧预警", 5)).isEqualTo("烽燧~");
    assertThat(Cells.cut("烽燧预警", 8)).isEqualTo("烽燧预警");
    assertThat(Cells.cut("abc", 0)).isEmpty();
  }
}
