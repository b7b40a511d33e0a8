package org.fengsui.yaml;

/**
 * A single value. Always text: what it means is for the reader of the key to decide, so that {@code
 * no}, {@code 0640} and {@code 1e3} are never turned into something else.
 *
 * @param line line of the first character, from 1
 * @param value the text, without quotes; empty when a key has no value
 */
public record YamlScalar(int line, String value) implements YamlNode {}
