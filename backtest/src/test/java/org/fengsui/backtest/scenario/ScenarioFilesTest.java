package org.fengsui.backtest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.csv.CsvReader;
import org.fengsui.intake.csv.CsvStreams;
import org.fengsui.intake.streams.Streams;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFilesTest {
  private static final long SEED = 7;
  private static final double SCALE = 0.02;

  @TempDir static Path folder;
  private static Scenario.Result result;

  @BeforeAll
  static void generate() {
    result = ScenarioCommandSupport.generate(folder.resolve("a"), SEED, SCALE, Ningxia.PLACE, 2025);
  }

  @Test
  void writesTheSameBytesForTheSameSeed() throws IOException {
    ScenarioCommandSupport.generate(folder.resolve("b"), SEED, SCALE, Ningxia.PLACE, 2025);
    for (String name : names()) {
      assertThat(Files.mismatch(folder.resolve("a/" + name), folder.resolve("b/" + name)))
          .as(name)
          .isEqualTo(-1L);
    }
  }

  @Test
  void writesOtherBytesForAnotherSeed() throws IOException {
    ScenarioCommandSupport.generate(folder.resolve("c"), SEED + 1, SCALE, Ningxia.PLACE, 2025);
    assertThat(Files.mismatch(folder.resolve("a/claims.csv"), folder.resolve("c/claims.csv")))
        .isNotEqualTo(-1L);
  }

  @Test
  void everyRowHasAsManyCellsAsTheHeaderNamesColumns() {
    for (Feed feed : Feed.values()) {
      List<List<String>> rows = rows(feed.file());
      assertThat(rows.get(0)).isEqualTo(Streams.of(feed.topic()).columns().all());
      assertThat(rows).as(feed.file()).allMatch(r -> r.size() == rows.get(0).size());
    }
  }

  @Test
  void everyFileIsInTheOrderOfKnownTime() {
    for (Feed feed : Feed.values()) {
      List<String> known = column(feed.file(), "reported_at");
      assertThat(known).as(feed.file()).isSorted();
    }
  }

  @Test
  void everyRowReadsBackAsTheRecordThatWasDrawn() throws IOException {
    Map<Feed, List<SpecificRecord>> drawn = new EnumMap<>(Feed.class);
    Scenario scenario = new Scenario(Ningxia.setting(SEED, SCALE));
    scenario.play(e -> drawn.computeIfAbsent(e.feed(), f -> new ArrayList<>()).add(e.record()));
    for (Feed feed : Feed.values()) {
      Path file = folder.resolve("a").resolve(feed.file());
      List<SpecificRecord> read = new ArrayList<>();
      try (CsvReader reader = CsvStreams.open(Streams.of(feed.topic()), file)) {
        reader.forEachRemaining(row -> read.add(row.record()));
      }
      assertThat(read).as("%s, seed %d", feed, SEED).isEqualTo(drawn.get(feed));
    }
  }

  @Test
  void theTruthReadsBackAsItWas() throws IOException {
    assertThat(TruthFile.read(folder.resolve("a/truth.csv")))
        .isEqualTo(new Scenario(Ningxia.setting(SEED, SCALE)).truth());
  }

  @Test
  void aTruthThatIsNoneIsRefusedWithTheShocksBeforeIt() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("a/truth.csv"));
    Path file = folder.resolve("broken.csv");
    Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(2).replace("2025-", "soon-")));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> TruthFile.read(file))
        .withMessageContaining("after 1 shocks");
  }

  @Test
  void theTallyAccountsForEveryRowOfEveryFile() {
    for (Feed feed : Feed.values()) {
      assertThat(rows(feed.file()).size() - 1L).isEqualTo(result.tally().rows(feed));
    }
    assertThat(rows("rows.csv")).hasSize(1 + Feed.values().length * Tally.Kind.values().length);
  }

  @Test
  void duplicatesAreEqualRevisionsOfOneIdAsTheTallyCounts() {
    List<String> ids = column("claims.csv", "claim_id");
    List<String> revisions = column("claims.csv", "revision");
    Set<String> seen = new HashSet<>();
    long again = 0;
    for (int i = 0; i < ids.size(); i++) {
      again += seen.add(ids.get(i) + "/" + revisions.get(i)) ? 0 : 1;
    }
    assertThat(again).isEqualTo(result.tally().of(Feed.CLAIMS, Tally.Kind.DUPLICATE));
  }

  @Test
  void withdrawnClaimsAreAsManyAsTheTallySays() {
    assertThat(column("claims.csv", "status").stream().filter("WITHDRAWN"::equals).count())
        .isEqualTo(result.tally().of(Feed.CLAIMS, Tally.Kind.WITHDRAWAL))
        .isGreaterThanOrEqualTo(80);
  }

  @Test
  void theTruthNamesEveryShockOnceWithEmployersOfTheRegister() {
    List<String> ids = column("truth.csv", "shock_id");
    assertThat(ids).doesNotHaveDuplicates().hasSize(12);
    Set<String> register = new HashSet<>(column("employers.csv", "employer_id"));
    for (String employers : column("truth.csv", "employer")) {
      if (!employers.isEmpty()) {
        assertThat(register).containsAll(Arrays.asList(employers.split(";", -1)));
      }
    }
    assertThat(column("truth.csv", "expected")).contains(Truth.DETECTOR_ONLY);
  }

  @Test
  void everythingSaysThatItIsADrill() {
    assertThat(column("employers.csv", "name")).allMatch(n -> n.startsWith("演练"));
    assertThat(column("layoffs.csv", "employer_name")).allMatch(n -> n.startsWith("演练"));
  }

  @Test
  void stagesOutrankTheSinglePersonsColumnWhereThereAreSeveral() {
    List<String> stages = column("layoffs.csv", "stages");
    List<String> affected = column("layoffs.csv", "affected");
    assertThat(stages).anyMatch(s -> s.matches("[0-9-]{10}:120;[0-9-]{10}:180"));
    for (int i = 0; i < stages.size(); i++) {
      assertThat(stages.get(i).isEmpty()).isNotEqualTo(affected.get(i).isEmpty());
    }
  }

  @Test
  void saysWhichFolderItCannotWriteTo() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));
    Scenario scenario = new Scenario(Ningxia.setting(1, 0.001));
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> ScenarioFiles.write(scenario, file))
        .withMessageContaining("taken");
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("truth.csv", "rows.csv"));
    Arrays.stream(Feed.values()).map(Feed::file).forEach(names::add);
    return names;
  }

  private static final Map<String, List<List<String>>> READ = new HashMap<>();

  private static List<List<String>> rows(String name) {
    return READ.computeIfAbsent(
        name,
        n -> {
          try {
            return Files.readAllLines(folder.resolve("a").resolve(n)).stream()
                .map(l -> Arrays.asList(l.split(",", -1)))
                .toList();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static List<String> column(String name, String column) {
    List<List<String>> rows = rows(name);
    int at = rows.get(0).indexOf(column);
    return rows.stream().skip(1).map(r -> r.get(at)).toList();
  }
}
