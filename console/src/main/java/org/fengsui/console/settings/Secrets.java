package org.fengsui.console.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Takes secrets from the environment or from files, never from the settings file itself. */
final class Secrets {
  private static final String ENV = "${env:";
  private static final String FILE = "${file:";

  private final UnaryOperator<String> environment;

  /** Secrets of an environment, which gives null for unknown names. */
  Secrets(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  /** Whether a Kafka setting of that name holds a secret. */
  static boolean isSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.contains("password")
        || lower.contains("secret")
        || lower.contains("token")
        || lower.endsWith("jaas.config")
        || lower.endsWith("keystore.key");
  }

  /** The value that a text refers to, the text itself where it refers to nothing. */
  String resolve(Section in, String key, String text, boolean secret) {
    if (text.startsWith(ENV) && text.endsWith("}")) {
      return fromEnvironment(in, key, text.substring(ENV.length(), text.length() - 1));
    }
    if (text.startsWith(FILE) && text.endsWith("}")) {
      return fromFile(in, key, Path.of(text.substring(FILE.length(), text.length() - 1)));
    }
    if (secret && !text.isEmpty()) {
      throw in.fault(
          key,
          "机密不得写在文件里，请用 ${env:名称} 或 ${file:路径}",
          "a secret must not stand in the file: use ${env:NAME} or ${file:PATH}");
    }
    return text;
  }

  private String fromEnvironment(Section in, String key, String name) {
    String found = environment.apply(name);
    if (found == null) {
      throw in.fault(key, "环境变量 " + name + " 未设置，请先设置", "set the environment variable " + name);
    }
    return found;
  }

  private static String fromFile(Section in, String key, Path path) {
    try {
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw in.fault(
          key, "无法读取 " + path + "，请检查路径和权限", "cannot read " + path + ": check path and rights");
    }
  }
}
