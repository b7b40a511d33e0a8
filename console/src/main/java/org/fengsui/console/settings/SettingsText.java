package org.fengsui.console.settings;

import org.fengsui.yaml.YamlFault;
import org.fengsui.yaml.YamlReader;

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
      return new Section(this, "", YamlReader.read(file, yaml));
    } catch (YamlFault e) {
      throw new SettingsException(file, e.line(), e.key(), e.zh(), e.en());
    }
  }
}
