package org.fengsui.console.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fengsui.console.testing.MemoryStore;
import org.fengsui.console.text.Words;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CsvTableTest {
  private final CsvTable tables =
      new CsvTable(
          new TransactionTemplate(
              new JdbcTransactionManager(
                  MemoryStore.create(Clock.systemUTC()).jdbc().getDataSource())));

  /** A row with a field of every kind. */
  public record Row(
      String name, Words title, Double value, boolean open, Instant at, Set<String> areas) {}

  @Test
  void columnsAreNamedAsInJsonAndNestedFieldsAreColumnsOfTheirOwn() throws Exception {
    Row row =
        new Row(
            "a",
            new Words("预警", "Warning"),
            1.5,
            true,
            Instant.parse("2026-03-01T00:00:00Z"),
            Set.of("640200", "640100"));

    assertThat(written(List.of(row), false))
        .isEqualTo(
            """
            name,title_zh,title_en,value,open,at,areas\r
            a,预警,Warning,1.5,true,2026-03-01T00:00:00Z,640100 640200\r
            """);
  }

  @Test
  void quotesCommasAndLineBreaksAreQuotedAfterRfc4180() throws Exception {
    assertThat(written(List.of(named("a \"b\", c\r\nd")), false))
        .contains("\"a \"\"b\"\", c\r\nd\",");
  }

  @Test
  void aTextThatASpreadsheetWouldTakeForAFormulaGetsAnApostrophe() {
    for (String begin : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) {
      String text = begin + "cmd|' /C calc'!A0";
      assertThat(Cells.cell(text)).as(text).isEqualTo("'" + text);
    }
    assertThat(Cells.cell("a=1")).isEqualTo("a=1");
    assertThat(Cells.cell(List.of("=x", "-y"))).isEqualTo("'-y =x");
  }

  @Test
  void aNegativeNumberStaysANumberAndWhatIsMissingIsEmpty() throws Exception {
    assertThat(Cells.cell(-1.5)).isEqualTo(-1.5);
    assertThat(written(List.of(new Row("a", null, null, false, null, Set.of())), false))
        .endsWith("\r\na,,,,false,,\r\n");
  }

  @Test
  void theByteOrderMarkIsThereOnlyWhenAskedFor() throws Exception {
    assertThat(written(List.of(), true)).startsWith("\ufeffname,");
    assertThat(written(List.of(), false)).startsWith("name,");
  }

  @Test
  void aReaderThatIsGoneIsNotHiddenFromTheCaller() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    List<Row> rows = List.of(named("a"));
    assertThatThrownBy(() -> tables.write(Row.class, rows::forEach, false, gone))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }

  private static Row named(String name) {
    return new Row(name, new Words("", ""), 0.0, false, Instant.EPOCH, Set.of());
  }

  private String written(List<Row> rows, boolean mark) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    tables.write(Row.class, rows::forEach, mark, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
