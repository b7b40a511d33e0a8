package org.fengsui.cli.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.cli.Fengsui;
import org.fengsui.cli.kafka.TopicTail;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Language;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.Topics;

/** One report of a dismissal that the job must warn about, imported as people do. */
final class OneReport {
  private OneReport() {}

  /**
   * Imports a report and waits for its warning on the fast lane.
   *
   * @param id id of the report, and name of its employer
   */
  static boolean warns(String bootstrap, Path folder, String id, Duration patience)
      throws IOException {
    try (TopicTail tail = new TopicTail(bootstrap, List.of(Topics.EARLY_WARNING_ALERTS))) {
      load(bootstrap, folder, id);
      List<EarlyWarning> seen = new ArrayList<>();
      await().atMost(patience).until(() -> poll(tail, id, seen));
      return !seen.isEmpty();
    }
  }

  private static boolean poll(TopicTail tail, String id, List<EarlyWarning> seen) {
    tail.poll(
        Duration.ofMillis(200),
        record -> {
          if (record instanceof EarlyWarning w
              && w.getRuleId().equals("layoff-employer")
              && w.getScope().getName().contains(id)) {
            seen.add(w);
          }
        });
    return !seen.isEmpty();
  }

  private static void load(String bootstrap, Path folder, String id) throws IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Path file =
        Files.writeString(
            folder.resolve(id + ".csv"),
            "report_id,employer_name,region,affected,workforce,notice_date,effective_date\n%s,%s公司,640104,20,1000,%s,%s\n"
                .formatted(id, id, today.minusDays(1), today.plusDays(40)));
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Console console = new Console(nowhere, nowhere, Language.EN, false, 100);
    int code =
        Fengsui.run(
            console, "import", "--bootstrap", bootstrap, "--stream", "layoffs", file.toString());
    if (code != 0) {
      throw new IllegalStateException("import ended with " + code);
    }
  }
}
