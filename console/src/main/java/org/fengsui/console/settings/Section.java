package org.fengsui.console.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.yaml.LikelyWord;
import org.fengsui.yaml.YamlList;
import org.fengsui.yaml.YamlMapping;
import org.fengsui.yaml.YamlNode;
import org.fengsui.yaml.YamlScalar;

/**
 * A mapping of the settings file. Every key is taken at most once; {@link #close} refuses what
 * nobody took.
 */
public final class Section {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

  private final SettingsText text;
  private final String path;
  private final int line;
  private final Map<String, YamlNode> open = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  Section(SettingsText text, String path, YamlNode node) {
    this.text = text;
    this.path = path;
    this.line = node == null ? 0 : node.line();
    if (node == null) {
      return;
    }
    if (!(node instanceof YamlMapping mapping)) {
      throw new SettingsException(
          text.file(), line, path, "此处应是“键: 值”的列表", "must be a list of keys and values");
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              lines.put(key, entry.line());
              open.put(key, entry.value());
            });
  }

  /** The error of a key. */
  public SettingsException fault(String key, String zh, String en) {
    String full = path.isEmpty() ? key : path + "." + key;
    return new SettingsException(text.file(), lines.getOrDefault(key, line), full, zh, en);
  }

  /** Whether a key stands here and was not taken yet. */
  public boolean has(String key) {
    return open.containsKey(key);
  }

  /** Text of a key, or the default; a null default makes the key required. */
  public String text(String key, String fallback) {
    YamlNode node = take(key);
    if (node == null) {
      if (fallback == null) {
        throw fault(key, "缺少这一项，请补上", "is missing: add it");
      }
      return fallback;
    }
    return text.secrets().resolve(this, key, scalar(key, node), false);
  }

  /** Text of a key that must stand in the environment or a file of its own, or the default. */
  public String secret(String key, String fallback) {
    YamlNode node = take(key);
    return node == null ? fallback : text.secrets().resolve(this, key, scalar(key, node), true);
  }

  /** Whole number of a key within a range, or the default. */
  public int number(String key, int fallback, int least, int most) {
    String given = text(key, String.valueOf(fallback));
    if (!given.matches("-?[0-9]{1,9}")
        || Integer.parseInt(given) < least
        || Integer.parseInt(given) > most) {
      String range = least + "–" + most;
      throw fault(key, "应是 " + range + " 的整数", "must be a whole number in " + range);
    }
    return Integer.parseInt(given);
  }

  /** True or false of a key, or the default. */
  public boolean flag(String key, boolean fallback) {
    String given = text(key, String.valueOf(fallback));
    if (!given.equals("true") && !given.equals("false")) {
      throw fault(key, "应是 true 或 false", "must be true or false");
    }
    return given.equals("true");
  }

  /** A duration such as 500ms, 10s, 5m, 1h or 30d. */
  public Duration duration(String key, String fallback) {
    Matcher given = DURATION.matcher(text(key, fallback));
    if (!given.matches()) {
      throw fault(key, "应写成 500ms、10s、5m、1h 或 30d", "must look like 500ms, 10s, 5m, 1h or 30d");
    }
    long amount = Long.parseLong(given.group(1));
    return switch (given.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /** One of the names of an enum, in any case, or the default; a null default requires the key. */
  public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
    String given = text(key, fallback == null ? null : fallback.name());
    List<E> constants = Arrays.asList(type.getEnumConstants());
    String wanted = given.toUpperCase(Locale.ROOT);
    return constants.stream()
        .filter(c -> c.name().equals(wanted))
        .findFirst()
        .orElseThrow(() -> fault(key, "应是其中之一：" + constants, "must be one of " + constants));
  }

  /** Texts of a list; empty when the key is absent. */
  public List<String> texts(String key) {
    List<String> found = new ArrayList<>();
    items(key).forEach(n -> found.add(text.secrets().resolve(this, key, scalar(key, n), false)));
    return found;
  }

  /** The mapping below a key; without keys when it is absent. */
  public Section section(String key) {
    return new Section(text, path.isEmpty() ? key : path + "." + key, take(key));
  }

  /** The mappings of a list; none when the key is absent. */
  public List<Section> sections(String key) {
    List<Section> found = new ArrayList<>();
    for (YamlNode node : items(key)) {
      found.add(new Section(text, path + (path.isEmpty() ? "" : ".") + key, node));
    }
    return found;
  }

  /** All remaining keys with their texts; secrets among them must be references. */
  public Map<String, String> rest() {
    Map<String, String> found = new LinkedHashMap<>();
    open.forEach(
        (key, node) ->
            found.put(
                key, text.secrets().resolve(this, key, scalar(key, node), Secrets.isSecret(key))));
    open.clear();
    return found;
  }

  /** Puts all remaining keys, each behind a prefix, into a map. */
  void restInto(String prefix, Map<String, String> into) {
    rest().forEach((key, value) -> into.put(prefix + key, value));
  }

  /** Refuses keys that nobody took. */
  public void close() {
    for (String key : open.keySet()) {
      throw fault(
          key,
          "没有这一项设置，请删去或改正拼写" + LikelyWord.zh(key, known),
          "is no setting: remove it or mend its spelling" + LikelyWord.en(key, known));
    }
  }

  private YamlNode take(String key) {
    known.add(key);
    return open.remove(key);
  }

  private List<YamlNode> items(String key) {
    YamlNode node = take(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlList list)) {
      throw fault(key, "应是列表", "must be a list");
    }
    return list.items();
  }

  private String scalar(String key, YamlNode node) {
    if (!(node instanceof YamlScalar scalar)) {
      throw fault(key, "应是一个值", "must be a single value");
    }
    return scalar.value();
  }
}
