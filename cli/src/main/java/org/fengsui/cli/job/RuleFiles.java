package org.fengsui.cli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleWords;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.PackException;
import org.fengsui.intake.pack.Packs;
import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlFile;

/**
 * A pack with the rules that are to be in force from the start.
 *
 * @param packId id of the pack, or its directory
 * @param pack the pack
 * @param texts YAML of the rules by file name, each of them checked
 */
public record RuleFiles(String packId, Pack pack, Map<String, String> texts) {
  /** Copies the texts, in the order of file names. */
  public RuleFiles {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
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
    Map<String, String> texts = directory == null ? pack.ruleFiles() : read(directory);
    RuleParser parser = new RuleParser(RuleWords.of(pack.jurisdiction()));
    new TreeMap<>(texts).forEach((file, yaml) -> check(parser.parse(file, yaml)));
    if (texts.isEmpty()) {
      throw new UnusableInputException("error.rules.none", directory == null ? packId : directory);
    }
    return new RuleFiles(packId, pack, texts);
  }

  private static Pack pack(String packId) {
    try {
      return Packs.load(packId);
    } catch (PackException e) {
      throw new UnusableInputException("error.pack", packId, e.getMessage());
    }
  }

  private static void check(RuleParser.Result result) {
    if (result.rule() == null) {
      var first = result.problems().get(0);
      throw new UnusableInputException("error.rule", first.toString(), result.problems().size());
    }
  }

  private static Map<String, String> read(Path directory) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(RuleFiles::isYaml).toList()) {
        texts.put(file.getFileName().toString(), YamlFile.text(file));
      }
    } catch (YamlFault e) {
      throw new UnusableInputException("error.rule", e.getMessage(), 1);
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
