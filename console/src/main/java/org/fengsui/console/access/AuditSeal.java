package org.fengsui.console.access;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.fengsui.console.settings.AuditSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of the audit log is kept outside of the database: its keys, and how far it reaches. Who can
 * write the database but not these files cannot rewrite the log, or cut its end off, unseen. Safe
 * for several threads.
 */
public final class AuditSeal {
  private static final Logger LOG = LoggerFactory.getLogger(AuditSeal.class);

  private final AuditFiles files;
  private final AuditKeys keys;
  private final boolean lost;
  private AuditHead head;

  private AuditSeal(AuditFiles files, AuditKeys keys, AuditHead head, boolean lost) {
    this.files = files;
    this.keys = keys;
    this.head = head;
    this.lost = lost;
  }

  /** No key and no head: entries are chained by hashes that everybody can make. */
  static AuditSeal none() {
    return new AuditSeal(null, null, AuditHead.EMPTY, false);
  }

  /**
   * The seal of some settings.
   *
   * @throws IllegalStateException when the key cannot be read or made
   */
  public static AuditSeal of(AuditSettings settings) {
    AuditFiles files = new AuditFiles(settings);
    AuditKeys keys = files.keys();
    Optional<AuditHead> found = files.head().flatMap(t -> AuditHead.parse(t, keys));
    return new AuditSeal(files, keys, found.orElse(AuditHead.EMPTY), found.isEmpty());
  }

  /** Whether the file of the head was missing or sealed by no known key when this one was made. */
  boolean lost() {
    return lost && keys != null;
  }

  synchronized AuditHead head() {
    return head;
  }

  /** Whether entries are not yet written under the newest key. */
  synchronized boolean switchIsDue() {
    return keys != null && !head.key(Long.MAX_VALUE).equals(Optional.of(keys.newest().id()));
  }

  /** Id of the newest key. */
  String newestKey() {
    return keys.newest().id();
  }

  /** Hash of an entry under the newest key. */
  String newest(String text) {
    return keys.newest().mac(text);
  }

  /** Hash of an entry by the key that holds for its id; nothing when that key is not known. */
  synchronized Optional<String> hash(long id, String text) {
    Optional<String> key = head.key(id);
    return key.isEmpty()
        ? Optional.of(AuditKeys.plain(text))
        : keys.find(key.get()).map(k -> k.mac(text));
  }

  /** The key that made a hash of a text. */
  Optional<String> keyOf(String text, String hash) {
    return keys.all().stream().filter(k -> k.mac(text).equals(hash)).findFirst().map(k -> k.id());
  }

  /** Notes that from an entry on the newest key holds. */
  synchronized void switched(long id) {
    head = head.switched(id, newestKey());
  }

  /** Takes over what was found in the database, when the head was lost. */
  synchronized void found(AuditHead other) {
    head = other;
  }

  /** Notes that the log reaches to an entry. */
  synchronized void grown(long id, String hash) {
    head = head.at(id, hash);
    if (files == null) {
      return;
    }
    try {
      files.head(head.text(keys.newest()));
    } catch (UncheckedIOException e) {
      LOG.error(
          "the head of the audit log is not written, check disk and rights: {}", e.toString());
    }
  }
}
