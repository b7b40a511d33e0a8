package org.fengsui.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleCommandTest {
  private final StringWriter errors = new StringWriter();

  @TempDir private Path directory;

  private int run(String... arguments) {
    Console console =
        new Console(
            new PrintWriter(new StringWriter()), new PrintWriter(errors), Language.EN, false, 100);
    return Fengsui.run(console, arguments);
  }

  @Test
  void settingsThatAreNotThereAreUnusableInOneLine() {
    assertThat(run("console", "--config", directory.resolve("none.yaml").toString()))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(errors.toString().lines()).singleElement().asString().contains("none.yaml");
  }

  @Test
  void aBuildWithoutTheConsoleSaysHowToStartIt() throws Exception {
    Path config = Files.writeString(directory.resolve("console.yaml"), "pack: cn-ningxia\n");
    assertThat(run("console", "--config", config.toString())).isEqualTo(ExitCode.UNUSABLE);
    assertThat(errors.toString()).contains("./fengsui");
  }
}
