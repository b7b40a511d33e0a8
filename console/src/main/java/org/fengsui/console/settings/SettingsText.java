package org.fengsui.console.settings;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A settings file as it is read.
 *
 * @param file its name in messages
 * @param secrets where secrets come from
 */
record SettingsText(String file, Secrets secrets) {
  /** The outermost mapping. */
  Section root(String yaml) {
    try {
      LoadSettings settings = LoadSettings.builder().setUseMarks(true).setLabel(file).build();
      Node root =
          new Compose(settings)
              .composeString(yaml)
              .orElseThrow(() -> fault("文件为空", "the file is empty"));
      return new Section(this, "", root);
    } catch (YamlEngineException e) {
      throw fault("不是合法的 YAML：" + e.getMessage(), "is not YAML: " + e.getMessage());
    }
  }

  static int line(Node node) {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  private SettingsException fault(String zh, String en) {
    return new SettingsException(file, 0, "", zh, en);
  }
}
