package org.fengsui.cli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.RuleCodec;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.cli.UnusableInputException;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.PackException;
import org.fengsui.intake.pack.Packs;
import org.fengsui.schemas.ThresholdRule;

/**
 * A pack with the rules that are to be in force from the start.
 *
 * @param pack the pack
 * @param rules rules, by file name
 * @param wire the same rules as messages of {@code threshold-rules}
 */
public record RuleFiles(Pack pack, List<Rule> rules, List<ThresholdRule> wire) {
  /** Copies the lists. */
  public RuleFiles {
    rules = List.copyOf(rules);
    wire = List.copyOf(wire);
  }

  /**
   * Loads a pack and its rules.
   *
   * @param packId id of a bundled pack, or a directory
   * @param directory rule files that stand for the pack's own; null: the pack's
   * @throws UnusableInputException if pack or rules cannot be used, naming file, line, key and
   *     reason
   */
  public static RuleFiles load(String packId, Path directory) {
    Pack pack = pack(packId);
    List<Rule> rules = new ArrayList<>();
    List<ThresholdRule> wire = new ArrayList<>();
    RuleParser parser = new RuleParser();
    texts(pack, directory)
        .forEach(
            (file, yaml) -> {
              Rule rule = rule(parser.parse(file, yaml));
              rules.add(rule);
              wire.add(RuleCodec.encode(rule, yaml));
            });
    if (rules.isEmpty()) {
      throw new UnusableInputException("error.rules.none", directory == null ? packId : directory);
    }
    return new RuleFiles(pack, rules, wire);
  }

  private static Pack pack(String packId) {
    try {
      return Packs.load(packId);
    } catch (PackException e) {
      throw new UnusableInputException("error.pack", packId, e.getMessage());
    }
  }

  private static Rule rule(RuleParser.Result result) {
    if (result.rule() == null) {
      var first = result.problems().get(0);
      throw new UnusableInputException("error.rule", first.toString(), result.problems().size());
    }
    return result.rule();
  }

  private static Map<String, String> texts(Pack pack, Path directory) {
    if (directory == null) {
      return new TreeMap<>(pack.ruleFiles());
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(RuleFiles::isYaml).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UnusableInputException("error.rules.directory", directory, e.getMessage());
    }
    return texts;
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
