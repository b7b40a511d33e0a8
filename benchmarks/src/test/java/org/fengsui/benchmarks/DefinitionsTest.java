package org.fengsui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengsui.indicators.Indicators;
import org.fengsui.intake.streams.Streams;
import org.fengsui.schemas.Topics;
import org.junit.jupiter.api.Test;

/**
 * A stream is one class and an indicator is one class: no other class asks what kind of record it
 * has in hand, or which indicator. Looks at the source text, which comments are taken out of.
 */
class DefinitionsTest {
  private static final List<String> CORE = List.of("indicators", "intake", "alerts", "jobs");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
  private static final Pattern CAST =
      Pattern.compile(
          "instanceof\\s+("
              + Streams.SHIPPED.stream()
                  .map(stream -> stream.record().getSimpleName())
                  .collect(Collectors.joining("|"))
              + ")\\b");
  private static final String FAMILIES =
      Indicators.SHIPPED.stream()
          .map(one -> one.name().substring(0, one.name().indexOf('.')))
          .distinct()
          .collect(Collectors.joining("|", "(", ")"));
  private static final String TEST = "(equals|startsWith|endsWith|contains|equalsIgnoreCase)";
  private static final List<Pattern> NAME_TESTS =
      List.of(
          Pattern.compile("\\." + TEST + "\\(\\s*\"" + FAMILIES + "\\."),
          Pattern.compile("\"" + FAMILIES + "\\.[a-z_]*\"\\s*\\." + TEST + "\\("),
          Pattern.compile("\\." + TEST + "\\(\\s*(\\w+\\.)?(\\w+_)?SERIES\\s*\\)"),
          Pattern.compile("\\." + TEST + "\\(\\s*ClaimSum\\.\\w+\\s*\\)"),
          Pattern.compile("\\bcase\\s+\"" + FAMILIES + "(\\.[a-z_]+)?\""));

  private static Stream<Path> sources() {
    return CORE.stream().flatMap(DefinitionsTest::sources);
  }

  private static Stream<Path> sources(String module) {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String code(Path file) {
    try {
      return COMMENT.matcher(Files.readString(file)).replaceAll(" ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean castChain(String code) {
    return CAST.matcher(code).results().count() > 1;
  }

  private static List<String> nameTests(String code) {
    List<String> found = new ArrayList<>();
    for (Pattern pattern : NAME_TESTS) {
      Matcher matcher = pattern.matcher(code);
      while (matcher.find()) {
        found.add(matcher.group());
      }
    }
    return found;
  }

  @Test
  void noClassAsksWhichStreamARecordIsOf() {
    assertThat(sources()).hasSizeGreaterThan(100).noneMatch(file -> castChain(code(file)));
  }

  @Test
  void noClassAsksAnIndicatorForItsName() {
    assertThat(sources())
        .allSatisfy(file -> assertThat(nameTests(code(file))).as(file.toString()).isEmpty());
  }

  @Test
  void bothAreSeenWhereTheyStand() {
    assertThat(castChain("if (r instanceof LayoffReport a) { } if (r instanceof AreaBase b) { }"))
        .isTrue();
    assertThat(castChain("if (record instanceof LayoffReport report) { }")).isFalse();
    assertThat(
            List.of(
                "if (name.startsWith(\"rate.\")) {",
                "series.equals(\"layoffs.persons\")",
                "\"layoffs.enterprises\".equals(indicator)",
                "amount.series().equals(LayoffPersons.SERIES)",
                "case \"claims\" -> CLAIMS;"))
        .allMatch(text -> nameTests(text).size() == 1);
    assertThat(nameTests("place.closingOf(\"payroll.loss\")")).isEmpty();
  }

  @Test
  void theStreamsOfTheProductAreTheTopicsOfRecords() {
    assertThat(Streams.SHIPPED.stream().map(stream -> stream.topic()).toList())
        .isEqualTo(Topics.INPUTS);
    assertThat(Streams.topics()).isEqualTo(Topics.INPUTS);
  }
}
