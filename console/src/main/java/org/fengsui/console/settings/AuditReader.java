package org.fengsui.console.settings;

import java.nio.file.Path;

/** Reads {@link AuditSettings} from the section {@code audit}. */
final class AuditReader {
  /** One or more keys of 32 bytes or more. */
  private static final String KEYS = "\\s*[0-9a-fA-F]{64,}(\\s+[0-9a-fA-F]{64,})*\\s*";

  private AuditReader() {}

  static AuditSettings read(Section in, AuditSettings beside) {
    String keys = in.secret("key", "");
    if (!keys.isEmpty() && !keys.matches(KEYS)) {
      throw in.fault(
          "key",
          "应是至少 64 个十六进制数字的密钥，多个以空格分开，最新的在后",
          "must be keys of 64 or more hexadecimal digits, parted by blanks, the newest last");
    }
    String folder = in.text("folder", "");
    in.close();
    AuditSettings read = beside.with(keys);
    return folder.isEmpty() ? read : read.in(Path.of(folder));
  }
}
