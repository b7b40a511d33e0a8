package org.fengsui.yaml;

import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into {@link YamlNode}s and refuses all that rules, packs and settings do
 * not need and that hides mistakes or attacks: duplicate keys, keys that are no single value, tags,
 * anchors, aliases, directives, further documents, control characters, and whatever exceeds the
 * limits. The parser of snakeyaml-engine keeps its nesting on the heap; only the tree built from
 * its events recurses, and never deeper than {@link #DEPTH}: no text can exhaust the stack.
 */
public final class YamlReader {
  /** Most characters of a document, forty times the longest rule shipped. */
  public static final int CODE_POINTS = 256 * 1024;

  /** Most levels of lists and mappings within each other. */
  public static final int DEPTH = 24;

  private YamlReader() {}

  /**
   * The document's outermost value.
   *
   * @param file name of the file, for faults
   * @param text the document
   * @throws YamlFault with line and reason when the document cannot be used
   */
  public static YamlNode read(String file, String text) {
    YamlText.check(file, text);
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setLabel(file)
            .setCodePointLimit(CODE_POINTS)
            .build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      return new YamlTree(file, events).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw invalid(file, line, e.getProblem());
    } catch (YamlEngineException e) {
      throw invalid(file, 0, e.getMessage());
    }
  }

  private static YamlFault invalid(String file, int line, String problem) {
    String why = problem.lines().findFirst().orElse("").strip();
    return new YamlFault(file, line, "", "不是合法的 YAML：" + why, "is not YAML: " + why);
  }
}
