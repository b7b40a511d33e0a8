package org.fengsui.console.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.live.Change;
import org.fengsui.console.store.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people did, for ever: each entry holds a hash of itself and of the entry before, so that one
 * that was changed or taken out is found.
 */
public final class AuditLog {
  private static final int BATCH = 1_000;

  private final JdbcClient sql;

  /** The log in a database. */
  public AuditLog(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One entry.
   *
   * @param id from 1, without gaps
   * @param at wall clock
   * @param actor account
   * @param act what was done
   * @param subject what it was done to
   * @param detail more, "" for none
   * @param previousHash hash of the entry before, "" for the first
   * @param hash hash of this entry
   */
  public record Entry(
      long id,
      Instant at,
      String actor,
      String act,
      String subject,
      String detail,
      String previousHash,
      String hash) {}

  /** Adds an entry as part of a change; changes come one at a time, so entries do, too. */
  public void add(Change change, String actor, String act, String subject, String detail) {
    Optional<Entry> last = latest(Long.MAX_VALUE, 1).stream().findFirst();
    long id = last.map(Entry::id).orElse(0L) + 1;
    String previous = last.map(Entry::hash).orElse("");
    Instant at = SqlTime.of(change.at()).toInstant();
    Entry entry = new Entry(id, at, actor, act, subject, detail, previous, "");
    sql.sql(
            "INSERT INTO audit_log"
                + " (id, acted_at, actor, act, subject, detail, previous_hash, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(id, SqlTime.of(at), actor, act, subject, detail, previous, hash(entry))
        .update();
  }

  /** All entries, the oldest first. */
  public List<Entry> all() {
    List<Entry> found = new ArrayList<>();
    for (List<Entry> some = after(0); !some.isEmpty(); some = after(some.get(some.size() - 1).id)) {
      found.addAll(some);
    }
    return found;
  }

  /**
   * Entries before one, the latest first.
   *
   * @param before id that is too late
   */
  public List<Entry> latest(long before, int most) {
    return entries("WHERE id < ? ORDER BY id DESC LIMIT ?", before, most);
  }

  /** How many entries there are. */
  public long count() {
    return sql.sql("SELECT COUNT(*) FROM audit_log").query(Long.class).single();
  }

  /** Id of the first entry that is not as it was written, or whose predecessor is gone. */
  public Optional<Long> firstBroken() {
    String previous = "";
    long id = 1;
    for (List<Entry> some = after(0); !some.isEmpty(); some = after(id - 1)) {
      for (Entry e : some) {
        if (e.id() != id || !e.previousHash().equals(previous) || !e.hash().equals(hash(e))) {
          return Optional.of(e.id());
        }
        previous = e.hash();
        id++;
      }
    }
    return Optional.empty();
  }

  private List<Entry> after(long id) {
    return entries("WHERE id > ? ORDER BY id LIMIT ?", id, BATCH);
  }

  private List<Entry> entries(String condition, Object... parameters) {
    return sql.sql("SELECT * FROM audit_log " + condition)
        .params(parameters)
        .query(
            (row, i) ->
                new Entry(
                    row.getLong("id"),
                    SqlTime.read(row, "acted_at"),
                    row.getString("actor"),
                    row.getString("act"),
                    row.getString("subject"),
                    row.getString("detail"),
                    row.getString("previous_hash"),
                    row.getString("hash")))
        .list();
  }

  private static String hash(Entry e) {
    String text =
        String.join(
            "\u001f",
            Long.toString(e.id()),
            e.at().toString(),
            e.actor(),
            e.act(),
            e.subject(),
            e.detail(),
            e.previousHash());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException x) {
      throw new IllegalStateException("every Java platform has SHA-256", x);
    }
  }
}
