package org.fengsui.yaml;

/** Limits of a document's text, checked before any of it is parsed. */
final class YamlText {
  private YamlText() {}

  /**
   * Refuses what is too long or holds characters that no office text has.
   *
   * @throws YamlFault naming the line
   */
  static void check(String file, String text) {
    if (text.length() > YamlReader.CODE_POINTS) {
      throw new YamlFault(
          file,
          0,
          "",
          "超过 " + YamlReader.CODE_POINTS + " 个字符，过长；请拆分或精简",
          "is longer than " + YamlReader.CODE_POINTS + " characters: shorten or split it");
    }
    int line = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (point == '\n') {
        line++;
      } else if (!printable(point) && !(point == '\uFEFF' && i == 0)) {
        throw unprintable(file, line, point);
      }
    }
  }

  private static YamlFault unprintable(String file, int line, int point) {
    String code = String.format("U+%04X", point);
    return new YamlFault(
        file,
        line,
        "",
        "含有不可见的控制字符 " + code + "；请删去，并以 UTF-8 保存",
        "holds the control character " + code + ": remove it and save the file as UTF-8");
  }

  /**
   * Refuses a value that an escape such as {@code "\\0"} gave a character that no text may have.
   */
  static void value(String file, int line, String value) {
    value
        .codePoints()
        .filter(point -> point != '\n' && !printable(point))
        .findFirst()
        .ifPresent(
            point -> {
              throw unprintable(file, line, point);
            });
  }

  /** YAML's printable characters, less the separators and specials that only hide text. */
  private static boolean printable(int point) {
    return point == '\t'
        || point == '\r'
        || (point >= 0x20 && point <= 0x7E)
        || (point >= 0xA0 && point <= 0xD7FF && point != 0x2028 && point != 0x2029)
        || (point >= 0xE000 && point < 0xFFFD && point != 0xFEFF)
        || point >= 0x10000;
  }
}
