package org.fengsui.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.recovery.StartRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arguments of the job's main class, and what lets it begin without state once. */
class StartArgumentsTest {
  @Test
  void withoutFurtherOptionsTheJobGoesOnFromItsNewestCheckpointAndARefusalEndsTheProcess() {
    StartArguments given = StartArguments.parse(new String[] {"--config", "job.yaml"});
    assertThat(given)
        .isEqualTo(new StartArguments(Path.of("job.yaml"), StartRequest.NEWEST, false));
  }

  @Test
  void optionsComeInAnyOrder() {
    StartArguments given =
        StartArguments.parse(new String[] {"--wait", "--from", "s1", "--config", "job.yaml"});
    assertThat(given.waits()).isTrue();
    assertThat(given.request()).isEqualTo(new StartRequest(false, Path.of("s1")));
  }

  @Test
  void otherArgumentsAreRefused() {
    for (String line :
        new String[] {"", "--config", "--config f --fresh --from s", "--config f --nosuch", "f"}) {
      assertThatThrownBy(() -> StartArguments.parse(line.split(" ")))
          .as(line)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("--config FILE");
    }
  }

  @Test
  void theMarkBeginsWithoutStateOnce(@TempDir Path folder) throws Exception {
    StartArguments given = StartArguments.parse(new String[] {"--config", "job.yaml"});
    java.nio.file.Files.createFile(folder.resolve("START-FRESH"));
    FreshMark mark = new FreshMark(folder);
    assertThat(mark.or(given).fresh()).isTrue();
    assertThat(folder.resolve("START-FRESH")).exists(); // a start that fails is tried again fresh
    mark.used();
    assertThat(new FreshMark(folder).or(given)).isEqualTo(StartRequest.NEWEST);
  }

  @Test
  void aSentenceIsOneLineInTheLanguageAskedForOrInBoth() {
    Text text = new Text("一\n二", "one\ntwo");
    assertThat(Sayings.inLanguage(text, "zh")).isEqualTo("一 二");
    assertThat(Sayings.inLanguage(text, "en")).isEqualTo("one two");
    assertThat(Sayings.inLanguage(text, null)).isEqualTo("一 二 / one two");
  }
}
