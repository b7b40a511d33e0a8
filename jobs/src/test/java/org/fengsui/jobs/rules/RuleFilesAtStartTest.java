package org.fengsui.jobs.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.intake.pack.Packs;
import org.fengsui.jobs.config.RefusedStartException;
import org.fengsui.schemas.ThresholdRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesAtStartTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-04-01T00:00:00Z");
  private static final Map<String, String> FILES = Packs.load("cn-ningxia").ruleFiles();

  /** The shipped rule layoff-employer, which has ORANGE and RED. */
  private static final Map.Entry<String, String> EMPLOYER =
      FILES.entrySet().stream()
          .filter(f -> f.getValue().contains("id: layoff-employer"))
          .findFirst()
          .orElseThrow();

  @TempDir Path folder;

  private static String version(int version, String yaml) {
    return yaml.replaceFirst("(?m)^version: *[0-9]+", "version: " + version);
  }

  private static RuleFilesAtStart.Result decide(
      List<FileRule> remembered, Map<String, String> files, ThresholdRule... topic)
      throws RefusedStartException {
    return RuleFilesAtStart.decide(remembered, files, () -> List.of(topic), true, SECOND);
  }

  private static List<FileRule> first() throws RefusedStartException {
    return decide(List.of(), FILES).rules();
  }

  private static Map<String, String> changed(String yaml) {
    return Map.of(EMPLOYER.getKey(), yaml);
  }

  @Test
  void firstVersionsHoldAlwaysAndChangeNothingAtTheNextStart() throws Exception {
    assertThat(first()).hasSize(FILES.size()).allMatch(r -> r.from() == null);
    RuleFilesAtStart.Result again = decide(first(), FILES);
    assertThat(again.rules()).isEqualTo(first());
    assertThat(again.changed()).isFalse();
    assertThat(again.notes()).isEmpty();
  }

  @Test
  void aHigherVersionHoldsFromTheStartThatReadsIt() throws Exception {
    String next = version(9, EMPLOYER.getValue()) + "\n# another text\n";
    RuleFilesAtStart.Result result = decide(first(), changed(next));
    assertThat(result.changed()).isTrue();
    FileRule taken = result.rules().get(result.rules().size() - 1);
    assertThat(taken.from()).isEqualTo(SECOND);
    assertThat(taken.rule(new RuleParser()).version()).isEqualTo(9);
    assertThat(taken.rule(new RuleParser()).validFrom()).isEqualTo(SECOND);
    // the earlier version stays, for records known before
    assertThat(result.rules()).containsAll(first());
  }

  @Test
  void theSameVersionWithAnotherTextIsRefused() {
    String other = EMPLOYER.getValue() + "\n# another text\n";
    assertThatThrownBy(() -> decide(first(), changed(other)))
        .isInstanceOf(RefusedStartException.class)
        .hasMessageContaining(EMPLOYER.getKey())
        .hasMessageContaining("higher version");
  }

  @Test
  void aHigherVersionThatTouchesRedNeedsASecondPersonOnTheTopic() throws Exception {
    String red = version(9, EMPLOYER.getValue()).replace(">= 600", ">= 601");
    assertThat(red).contains(">= 601");
    assertThatThrownBy(() -> decide(first(), changed(red)))
        .isInstanceOf(RefusedStartException.class)
        .hasMessageContaining("ORANGE or RED");
    ThresholdRule own = onTopic(red, "Li", "li ");
    assertThatThrownBy(() -> decide(first(), changed(red), own))
        .isInstanceOf(RefusedStartException.class);
    ThresholdRule other = onTopic(red.replace(">= 601", ">= 602"), "Li", "Wang");
    assertThatThrownBy(() -> decide(first(), changed(red), other))
        .isInstanceOf(RefusedStartException.class);
    assertThat(decide(first(), changed(red), onTopic(red, "Li", "Wang")).changed()).isTrue();
  }

  private static ThresholdRule onTopic(String yaml, String author, String approver) {
    return ThresholdRule.newBuilder()
        .setRuleId("layoff-employer")
        .setVersion(9)
        .setValidFrom(FIRST)
        .setYaml(yaml)
        .setAuthor(author)
        .setApprovedBy(approver)
        .setDeleted(false)
        .build();
  }

  @Test
  void aRuleGoneFromTheFilesStaysInForceAndIsNamed() throws Exception {
    RuleFilesAtStart.Result result = decide(first(), changed(EMPLOYER.getValue()));
    assertThat(result.rules()).isEqualTo(first());
    assertThat(result.notes()).hasSize(FILES.size() - 1);
    assertThat(result.notes().get(0).en()).contains("stays in force until it is paused");
  }

  @Test
  void whatIsStoredIsReadBack() throws Exception {
    RuleFileStore store = new RuleFileStore(folder);
    assertThat(store.read()).isEmpty();
    String next = version(9, EMPLOYER.getValue()) + "\n# another text\n";
    List<FileRule> rules = decide(first(), changed(next)).rules();
    store.write(rules);
    List<FileRule> read = store.read();
    assertThat(read).hasSameSizeAs(rules);
    RuleParser parser = new RuleParser();
    assertThat(read)
        .extracting(r -> r.rule(parser).id() + r.rule(parser).version() + r.from())
        .containsExactlyInAnyOrderElementsOf(
            rules.stream()
                .map(r -> r.rule(parser).id() + r.rule(parser).version() + r.from())
                .toList());
    assertThat(decide(read, FILES).changed()).isFalse();
  }
}
