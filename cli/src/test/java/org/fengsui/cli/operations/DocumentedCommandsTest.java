package org.fengsui.cli.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentedCommandsTest {
  @TempDir Path directory;

  private DocumentedCommands read(String page) throws IOException {
    return DocumentedCommands.of(Files.writeString(directory.resolve("page.md"), page));
  }

  @Test
  void blocksAreReadByNameAndThoseThatNobodyTakesAreLeft() throws IOException {
    DocumentedCommands commands =
        read(
            "# A\n\n<!-- run: a -->\n```sh\none\ntwo\n```\n\n<!-- run: b -->\n```sh\nthree\n```\n");
    assertThat(commands.take("a")).isEqualTo("one\ntwo");
    assertThat(commands.left()).containsExactly("b");
  }

  @Test
  void aBlockThatNoTestCouldRunIsAFault() {
    assertThatThrownBy(() -> read("```sh\none\n```\n")).hasMessageContaining("page.md:1");
    assertThatThrownBy(() -> read("<!-- run: a -->\n\n```sh\none\n```\n"))
        .hasMessageContaining("no block of a");
    String twice = "<!-- run: a -->\n```sh\none\n```\n";
    assertThatThrownBy(() -> read(twice + twice)).hasMessageContaining("second block");
  }
}
