package org.fengsui.cli.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.convert.Findings;
import org.fengsui.intake.convert.Fred;
import org.fengsui.intake.csv.Conventions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
  private static final String NOTICES =
      """
      state,employer_name,notice_date,effective_date,employees_affected,dedupe_key
      MI,"Acme, Inc.",2026-01-02,2026-03-01,120,k1
      OH,Beta LLC,2026-01-03,,oops,k2
      """;

  private static final Fred.Series UNRATE =
      new Fred.Series("US", "surveyed_unemployment_rate", "U-3 SA", null);

  @TempDir Path directory;

  @Test
  void severalFilesBecomeOneFileOfTheStream() throws IOException {
    Path plain = Files.writeString(directory.resolve("a.csv"), NOTICES);
    Path zipped = directory.resolve("b.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(NOTICES.replace("k1", "k3").replace("k2", "k4").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(
            new Conversion(
                    PublicFormat.WARN_NOTICES, directory, UNRATE, Conventions.NONE, new Findings())
                .run(List.of(plain, zipped)))
        .containsEntry("layoffs.csv", 4L);
    assertThat(Files.readAllLines(directory.resolve("layoffs.csv")))
        .hasSize(5)
        .first()
        .asString()
        .startsWith("report_id,revision,status,employer_id");
  }

  @Test
  void aFileOfAnotherFormatIsUnusableAndNamed() throws IOException {
    Path other = Files.writeString(directory.resolve("other.csv"), "a,b\n1,2\n");
    assertThatThrownBy(
            () ->
                new Conversion(
                        PublicFormat.ETA539, directory, UNRATE, Conventions.NONE, new Findings())
                    .run(List.of(other)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("other.csv");
    assertThatThrownBy(
            () ->
                new Conversion(
                        PublicFormat.CPS, directory, UNRATE, Conventions.NONE, new Findings())
                    .run(List.of(other)))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("other.csv");
  }

  @Test
  void aSeriesOfBareFiguresBecomesRates() throws IOException {
    Path series =
        Files.writeString(directory.resolve("unrate.csv"), "month,unrate\r\n1948-01-01,3.4\r\n");
    assertThat(
            new Conversion(PublicFormat.FRED, directory, UNRATE, Conventions.NONE, new Findings())
                .run(List.of(series)))
        .containsEntry("rates.csv", 1L);
    assertThat(Files.readString(directory.resolve("rates.csv")))
        .contains("US,surveyed_unemployment_rate,U-3 SA,1948-01,3.4");
  }

  @Test
  void anUnknownFormatIsNamedWithThoseThatExist() {
    assertThatThrownBy(() -> PublicFormat.named("xls"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("xls")
        .hasMessageContaining("eta539");
  }
}
