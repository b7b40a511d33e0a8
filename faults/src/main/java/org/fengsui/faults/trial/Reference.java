package org.fengsui.faults.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
 * @param until where the replay ends
 */
public record Reference(List<Numbered> records, LedgerChecker checker, Instant until) {
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
    Story.write(seed, Story.DAYS, story);
    Instant until = Story.until(Story.DAYS);
    if (!Files.exists(alerts)) {
      launcher.run(story, "replay", PATIENCE, replay(story, until));
    }
    return new Reference(Numbered.read(story), checker(alerts), until);
  }

  /** A checker with the messages of a file of a replay. */
  public static LedgerChecker checker(Path alerts) throws IOException {
    try (var lines = Files.lines(alerts)) {
      return new LedgerChecker(lines.map(JsonLineReader::warning).toList());
    }
  }

  /** The command line that replays a story's folder into {@code replayed} below it. */
  public static String[] replay(Path story, Instant until) {
    List<String> line = new ArrayList<>(List.of("replay", "--pack", "cn-ningxia"));
    for (String name : Story.FILES) {
      line.add("--" + name);
      line.add(story.resolve(name + ".csv").toString());
    }
    line.addAll(List.of("--until", until.toString()));
    line.addAll(List.of("--out", story.resolve("replayed").toString()));
    return line.toArray(new String[0]);
  }
}
