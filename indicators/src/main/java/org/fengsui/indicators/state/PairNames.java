package org.fengsui.indicators.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names made of two words that come again with every record, each put together once. For words that
 * are few, such as series and groups, never for what records bring.
 */
public final class PairNames {
  private final String prefix;
  private final String between;
  private final String end;
  private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

  /** Names {@code prefix + first + between + second + end}. */
  public PairNames(String prefix, String between, String end) {
    this.prefix = prefix;
    this.between = between;
    this.end = end;
  }

  /** The name of two words. */
  public String of(String first, String second) {
    Map<String, String> seconds = names.get(first);
    String known = seconds == null ? null : seconds.get(second);
    return known == null ? make(first, second) : known;
  }

  private String make(String first, String second) {
    return names
        .computeIfAbsent(first, f -> new ConcurrentHashMap<>())
        .computeIfAbsent(second, s -> prefix + first + between + s + end);
  }
}
