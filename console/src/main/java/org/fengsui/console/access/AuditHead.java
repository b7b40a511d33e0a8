package org.fengsui.console.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the audit log reaches, kept outside of the database so that entries cut off its end are
 * missed.
 *
 * @param count id of the last entry, 0 when there is none
 * @param hash hash of that entry, "" when there is none
 * @param switches from which entry on which key holds, the first first
 */
record AuditHead(long count, String hash, List<Switch> switches) {
  /** The head of a log without entries. */
  static final AuditHead EMPTY = new AuditHead(0, "", List.of());

  /** From an entry on, it included, a key holds. */
  record Switch(long from, String key) {}

  /** Copies the list. */
  AuditHead {
    switches = List.copyOf(switches);
  }

  /** Id of the key of an entry; none for those from before there was one. */
  Optional<String> key(long id) {
    return switches.stream().filter(s -> s.from <= id).reduce((a, b) -> b).map(Switch::key);
  }

  AuditHead at(long id, String hashOfEntry) {
    return new AuditHead(id, hashOfEntry, switches);
  }

  AuditHead switched(long id, String key) {
    List<Switch> more = new ArrayList<>(switches);
    more.add(new Switch(id, key));
    return new AuditHead(count, hash, more);
  }

  /** As a file, sealed with a key. */
  String text(AuditKeys.Key key) {
    String body = body();
    return body + "mac " + key.mac(body) + "\n";
  }

  /** The head that a file holds; nothing when no key has sealed it. */
  static Optional<AuditHead> parse(String text, AuditKeys keys) {
    AuditHead read = EMPTY;
    String mac = "";
    try {
      for (String line : text.lines().toList()) {
        String[] parts = line.split(" ", -1);
        switch (parts[0]) {
          case "last" -> read = read.at(Long.parseLong(parts[1]), parts[2]);
          case "key" -> read = read.switched(Long.parseLong(parts[1]), parts[2]);
          case "mac" -> mac = parts[1];
          default -> {
            return Optional.empty();
          }
        }
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
    String body = read.body();
    String given = mac;
    return keys.all().stream().anyMatch(k -> k.mac(body).equals(given))
        ? Optional.of(read)
        : Optional.empty();
  }

  private String body() {
    StringBuilder body = new StringBuilder("last " + count + " " + hash + "\n");
    switches.forEach(s -> body.append("key ").append(s.from + " " + s.key + "\n"));
    return body.toString();
  }
}
