package org.fengsui.console.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengsui.console.live.Change;
import org.fengsui.console.live.Changes;
import org.fengsui.console.store.SqlTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people did, for ever: each entry holds a keyed hash of itself and of the entry before, so
 * that one that was changed or taken out is found. Neither the keys nor the id and hash of the last
 * entry are in the database.
 */
public final class AuditLog {
  /** Act of an entry from which on, it included, another key holds. */
  static final String KEYED = "AUDIT_KEYED";

  /** Act of an entry that says that the head was lost. */
  static final String HEAD_MADE = "AUDIT_HEAD_MADE";

  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
  private static final String SYSTEM = "system";
  private static final String SUBJECT = "audit_log";
  private static final int BATCH = 1_000;

  private final JdbcClient sql;
  private final AuditSeal seal;

  /** The log in a database, without a key. */
  public AuditLog(JdbcClient sql) {
    this(sql, AuditSeal.none());
  }

  /** The log in a database under a seal. */
  public AuditLog(JdbcClient sql, AuditSeal seal) {
    this.sql = sql;
    this.seal = seal;
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
      String hash) {
    private Entry with(String made) {
      return new Entry(id, at, actor, act, subject, detail, previousHash, made);
    }

    /** What its hash is of. */
    private String text() {
      return String.join(
          "\u001f", Long.toString(id), at.toString(), actor, act, subject, detail, previousHash);
    }
  }

  /** What is wrong with the log. */
  public enum Fault {
    /** The entry is not as it was written, or the key that it was written under is not known. */
    CHANGED,
    /** Entries before it are gone or were changed. */
    MISSING,
    /** The log ends before this entry, which was written. */
    CUT
  }

  /**
   * Where the log is first not as it was written.
   *
   * @param id id of the entry
   * @param fault what is wrong
   */
  public record Break(long id, Fault fault) {}

  private record Tip(long id, String hash) {}

  /**
   * Makes the log ready: from here on entries are written under the newest key. Says in the log of
   * the process how far it reaches and where it is broken.
   */
  public void begin(Changes changes) {
    changes.run(
        c -> {
          boolean made = seal.lost() && recovered();
          if (seal.switchIsDue()) {
            switchKey(c);
          } else if (made) {
            add(c, SYSTEM, HEAD_MADE, SUBJECT, "head missing or not sealed; made again from here");
          }
        });
    LOG.info("audit log: {} entries, hash of the last {}", seal.head().count(), seal.head().hash());
    firstBreak().ifPresent(b -> LOG.error("audit log: broken at entry {}: {}", b.id(), b.fault()));
  }

  /** Takes the head from the database; false when no entry is written under a known key. */
  private boolean recovered() {
    AuditHead head =
        latest(Long.MAX_VALUE, 1).stream()
            .findFirst()
            .map(e -> new AuditHead(e.id(), e.hash(), List.of()))
            .orElse(AuditHead.EMPTY);
    for (Entry e : entries("WHERE act = ? ORDER BY id", KEYED)) {
      Optional<String> key = seal.keyOf(e.text(), e.hash());
      head = key.isPresent() ? head.switched(e.id(), key.get()) : head;
    }
    seal.found(head);
    return !head.switches().isEmpty();
  }

  private void switchKey(Change change) {
    String before = firstBreak().map(b -> b.fault() + " at " + b.id()).orElse("whole");
    Tip tip = tip();
    Entry entry =
        new Entry(
            tip.id + 1,
            SqlTime.of(change.at()).toInstant(),
            SYSTEM,
            KEYED,
            SUBJECT,
            "key " + seal.newestKey() + "; entries before: " + tip.id + ", " + before,
            tip.hash,
            "");
    String hash = seal.newest(entry.text());
    insert(entry.with(hash));
    change.afterCommit(
        () -> {
          seal.switched(entry.id());
          seal.grown(entry.id(), hash);
        });
  }

  /** Adds an entry as part of a change; changes come one at a time, so entries do, too. */
  public void add(Change change, String actor, String act, String subject, String detail) {
    Tip tip = tip();
    Instant at = SqlTime.of(change.at()).toInstant();
    Entry entry = new Entry(tip.id + 1, at, actor, act, subject, detail, tip.hash, "");
    String hash =
        seal.hash(entry.id(), entry.text())
            .orElseThrow(() -> new IllegalStateException("the newest key is always known"));
    insert(entry.with(hash));
    change.afterCommit(() -> seal.grown(entry.id(), hash));
  }

  /**
   * What the next entry follows: the last in the database, unless that is not the last that was
   * written. The gap that is left then stays visible for ever.
   */
  private Tip tip() {
    AuditHead head = seal.head();
    return latest(Long.MAX_VALUE, 1).stream()
        .filter(
            e -> e.id() > head.count() || (e.id() == head.count() && e.hash().equals(head.hash())))
        .findFirst()
        .map(e -> new Tip(e.id(), e.hash()))
        .orElse(new Tip(head.count(), head.hash()));
  }

  private void insert(Entry e) {
    sql.sql(
            "INSERT INTO audit_log"
                + " (id, acted_at, actor, act, subject, detail, previous_hash, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            e.id(),
            SqlTime.of(e.at()),
            e.actor(),
            e.act(),
            e.subject(),
            e.detail(),
            e.previousHash(),
            e.hash())
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
    return firstBreak().map(Break::id);
  }

  /** Where the log is first not as it was written; reads all of it. */
  public Optional<Break> firstBreak() {
    AuditHead head = seal.head();
    String previous = "";
    long id = 1;
    for (List<Entry> some = after(0); !some.isEmpty(); some = after(id - 1)) {
      for (Entry e : some) {
        if (e.id() != id || !e.previousHash().equals(previous)) {
          return Optional.of(new Break(e.id(), Fault.MISSING));
        }
        boolean last = id == head.count();
        if (!seal.hash(id, e.text()).equals(Optional.of(e.hash()))
            || (last && !e.hash().equals(head.hash()))) {
          return Optional.of(new Break(id, Fault.CHANGED));
        }
        previous = e.hash();
        id++;
      }
    }
    return id <= head.count() ? Optional.of(new Break(id, Fault.CUT)) : Optional.empty();
  }

  /** Id and hash of the last entry that was written, as they are kept outside of the database. */
  public Written written() {
    return new Written(seal.head().count(), seal.head().hash());
  }

  /**
   * How far the log reaches; who notes it elsewhere can compare it later.
   *
   * @param id id of the last entry
   * @param hash its hash
   */
  public record Written(long id, String hash) {}

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
}
