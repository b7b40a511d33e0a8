package org.fengsui.benchmarks.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of the mutation tool against the list of mutants that change no answer. */
final class MutantsTest {
  private static final String KILLED = mutation("KILLED", 7);
  private static final String SURVIVED = mutation("SURVIVED", 9);
  private static final String LINE = "return a < b && b < 3;";
  private static final String FIRST = "x.One.holds BOUNDARY 1\n  " + LINE + "\n  because\n";
  private static final String SECOND = "x.One.holds BOUNDARY 2\n  " + LINE + "\n  because\n";
  @TempDir Path home;
  private String said;

  @BeforeEach
  void aSourceFile() throws IOException {
    Path source = home.resolve("module/src/main/java/x/One.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package x;\nclass One {\n    " + LINE + "\n}\n");
  }

  private static String mutation(String status, int index) {
    return """
        <mutation status='%s'><sourceFile>One.java</sourceFile><mutatedClass>x.One</mutatedClass>
        <mutatedMethod>lambda$holds$3</mutatedMethod><lineNumber>3</lineNumber>
        <mutator>org.pitest.mutationtest.engine.gregor.mutators.ConditionalsBoundaryMutator</mutator>
        <indexes><index>%d</index></indexes></mutation>
        """
        .formatted(status, index);
  }

  private boolean agrees(String list, String... mutations) throws IOException {
    Path listed = Files.writeString(home.resolve("list.txt"), "# a remark\n\n" + list);
    String xml = "<mutations>" + String.join("", mutations) + "</mutations>";
    Path report = Files.writeString(home.resolve("gates.xml"), xml);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    boolean agrees = Mutants.agrees(home, listed, List.of(report), print);
    said = out.toString(StandardCharsets.UTF_8);
    return agrees;
  }

  @Test
  void allNoticedIsInOrder() throws IOException {
    assertThat(agrees("", KILLED, mutation("TIMED_OUT", 9))).isTrue();
    assertThat(said).startsWith("gates: 2/2 ");
  }

  @Test
  void whatNoTestNoticesIsNamedByItsOrderInTheLine() throws IOException {
    assertThat(agrees("", SURVIVED, KILLED)).isFalse();
    assertThat(said).startsWith("gates: 1/2 ").contains("x.One.holds BOUNDARY 2\n  " + LINE);
    assertThat(agrees(FIRST, KILLED, mutation("NO_COVERAGE", 9))).isFalse();
  }

  @Test
  void whatIsListedMayLive() throws IOException {
    assertThat(agrees(SECOND, KILLED, SURVIVED)).isTrue();
    assertThat(said).contains("1 equivalent, 0 not noticed");
  }

  @Test
  void whatIsListedAndNoticedOrGoneIsSaid() throws IOException {
    assertThat(agrees(FIRST + SECOND, KILLED, SURVIVED)).isFalse();
    assertThat(said).contains("listed, yet noticed by a test or gone:\nx.One.holds BOUNDARY 1");
    assertThat(agrees(SECOND.replace("holds", "gone"), KILLED)).isFalse();
  }

  @Test
  void entriesOfClassesThatDidNotRunAreLeftAlone() throws IOException {
    assertThat(agrees(SECOND.replace("x.One", "x.Other"), KILLED)).isTrue();
  }

  @Test
  void anEntryThatIsNotWholeIsRefused() {
    assertThatThrownBy(() -> agrees("x.One.holds BOUNDARY 1\n", KILLED))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("three lines");
  }
}
