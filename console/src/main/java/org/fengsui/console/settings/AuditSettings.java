package org.fengsui.console.settings;

import java.nio.file.Path;

/**
 * Where the keys of the audit log and its head are: never in the database.
 *
 * @param keys keys in hexadecimal digits, parted by blanks, the newest last; "": those of the file
 *     {@code NAME.audit-key}, which the first start makes
 * @param folder folder of that file and of {@code NAME.audit-head}
 * @param name what both names begin with
 */
public record AuditSettings(String keys, Path folder, String name) {
  private static final Path ELSEWHERE = Path.of("console-data");
  private static final String H2_FILE = "jdbc:h2:file:";

  /** Files beside a database of H2; for one on a server, in {@code ./console-data}. */
  public static AuditSettings beside(DatabaseSettings database) {
    String url = database.url().split("[;?]", 2)[0];
    String name = url.substring(url.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9_.-]", "-");
    if (!url.startsWith(H2_FILE)) {
      return new AuditSettings("", ELSEWHERE, name);
    }
    Path parent = Path.of(url.substring(H2_FILE.length())).toAbsolutePath().getParent();
    return new AuditSettings("", parent, name);
  }

  /** The same in another folder. */
  public AuditSettings in(Path other) {
    return new AuditSettings(keys, other, name);
  }

  /** The same with keys of the settings. */
  AuditSettings with(String given) {
    return new AuditSettings(given, folder, name);
  }

  /** Never shows a key. */
  @Override
  public String toString() {
    return "AuditSettings[" + folder + ", " + name + "]";
  }
}
