package org.fengsui.yaml;

/** A value of a YAML document and the line on which it begins. */
public sealed interface YamlNode permits YamlScalar, YamlList, YamlMapping {
  /** Line of the first character, from 1. */
  int line();
}
