package org.fengsui.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer found worth keeping goes through every target again, without the fuzzer. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  @ParameterizedTest
  @EnumSource
  @Timeout(60)
  void everyInputIsTakenOrRefusedInWords(Target target) throws IOException {
    Path folder = CORPUS.resolve(target.name().toLowerCase(Locale.ROOT));
    List<Path> inputs;
    try (Stream<Path> files = Files.list(folder)) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    for (Path input : inputs) {
      target.run(Files.readAllBytes(input));
    }
  }
}
