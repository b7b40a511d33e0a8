package org.fengsui.faults.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.alerts.messages.JsonLineReader;
import org.fengsui.faults.check.LedgerChecker;
import org.fengsui.faults.stage.Launcher;
import org.fengsui.faults.story.Numbered;
import org.fengsui.faults.story.Story;

/**
 * A story and what {@code replay} gives for it. Kept in a folder: it is made once for a seed.
 *
 * @param records the story's records by known time
 * @param checker holds a lane against the replay
 */
public record Reference(List<Numbered> records, LedgerChecker checker) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Copies the list. */
  public Reference {
    records = List.copyOf(records);
  }

  /** The reference of a seed below a folder. */
  public static Reference of(long seed, Path folder, Launcher launcher)
      throws IOException, InterruptedException {
    Path story = folder.resolve("story-" + seed);
    Path alerts = story.resolve("replayed").resolve("alerts.jsonl");
    Story.write(seed, story);
    if (!Files.exists(alerts)) {
      replay(story, launcher);
    }
    try (var lines = Files.lines(alerts)) {
      return new Reference(
          Numbered.read(story), new LedgerChecker(lines.map(JsonLineReader::warning).toList()));
    }
  }

  private static void replay(Path story, Launcher launcher)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("replay", "--pack", "cn-ningxia"));
    for (String name : Story.FILES) {
      line.add("--" + name);
      line.add(story.resolve(name + ".csv").toString());
    }
    line.addAll(List.of("--until", Story.UNTIL.toString()));
    line.addAll(List.of("--out", story.resolve("replayed").toString()));
    launcher.run(story, "replay", PATIENCE, line.toArray(new String[0]));
  }
}
