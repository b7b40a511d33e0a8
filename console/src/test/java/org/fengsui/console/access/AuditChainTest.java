package org.fengsui.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.fengsui.console.access.AuditLog.Break;
import org.fengsui.console.access.AuditLog.Fault;
import org.fengsui.console.settings.AuditSettings;
import org.fengsui.console.testing.MemoryStore;
import org.fengsui.console.testing.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can do to the audit log who can write the database, and how it is seen. */
class AuditChainTest {
  private static final String KEY = "ab".repeat(32);
  private static final String OTHER = "cd".repeat(32);

  @TempDir private Path folder;
  private final MemoryStore store =
      MemoryStore.create(new MovingClock(Instant.parse("2026-03-23T04:00:00Z")));

  private AuditLog log(String keys) {
    AuditLog log = new AuditLog(store.sql(), AuditSeal.of(new AuditSettings(keys, folder, "c")));
    log.begin(store.changes());
    return log;
  }

  private void add(AuditLog log, int entries) {
    for (int i = 0; i < entries; i++) {
      store.changes().run(c -> log.add(c, "a", "NOTE", "s", "d"));
    }
  }

  private void sql(String statement) {
    store.sql().sql(statement).update();
  }

  @Test
  void theKeyIsMadeOnceBesideTheDatabaseForNobodyElse() throws IOException {
    add(log(""), 1);
    String key = Files.readString(folder.resolve("c.audit-key"));
    assertThat(key.strip()).matches("[0-9a-f]{64}");
    for (String name : new String[] {"c.audit-key", "c.audit-head"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
          .as(name)
          .isEqualTo("rw-------");
    }
    AuditLog again = log("");
    assertThat(Files.readString(folder.resolve("c.audit-key"))).isEqualTo(key);
    assertThat(again.firstBreak()).isEmpty();
    assertThat(again.all()).extracting(AuditLog.Entry::act).containsExactly("AUDIT_KEYED", "NOTE");
  }

  @Test
  void anOldChainStaysVerifiableAndCannotBeRewrittenEither() {
    AuditLog old = new AuditLog(store.sql());
    add(old, 3);
    AuditLog log = log(KEY);
    add(log, 2);
    assertThat(log.firstBreak()).isEmpty();
    assertThat(log.all().get(3).detail()).contains("entries before: 3, whole");
    // Everybody can make the hashes of the old part again, but not those that follow.
    sql("CREATE TABLE kept AS SELECT * FROM audit_log WHERE id > 3");
    sql("DELETE FROM audit_log WHERE id >= 3");
    AuditLog forger = new AuditLog(store.sql());
    store.changes().run(c -> forger.add(c, "somebody else", "NOTE", "s", "d"));
    sql("INSERT INTO audit_log SELECT * FROM kept");
    assertThat(log.firstBreak()).contains(new Break(4, Fault.MISSING));
  }

  @Test
  void whoHasNoKeyCanRewriteNothingNotEvenAllOfIt() {
    AuditLog log = log(KEY);
    add(log, 4);
    sql("DELETE FROM audit_log");
    add(new AuditLog(store.sql()), 5);
    assertThat(log.firstBreak()).contains(new Break(1, Fault.CHANGED));
    assertThat(log(KEY).firstBreak()).contains(new Break(1, Fault.CHANGED));
  }

  @Test
  void entriesCutOffTheEndAreMissedForEver() {
    AuditLog log = log(KEY);
    add(log, 4);
    sql("DELETE FROM audit_log WHERE id > 3");
    assertThat(log.firstBreak()).contains(new Break(4, Fault.CUT));
    AuditLog restarted = log(KEY);
    assertThat(restarted.firstBreak()).contains(new Break(4, Fault.CUT));
    add(restarted, 2);
    assertThat(restarted.firstBreak()).contains(new Break(6, Fault.MISSING));
    sql("DELETE FROM audit_log");
    assertThat(restarted.firstBreak()).contains(new Break(1, Fault.CUT));
  }

  @Test
  void aCrashBetweenTheCommitAndTheHeadIsNoBreak() throws IOException {
    AuditLog log = log(KEY);
    add(log, 1);
    byte[] head = Files.readAllBytes(folder.resolve("c.audit-head"));
    add(log, 2);
    Files.write(folder.resolve("c.audit-head"), head);
    AuditLog restarted = log(KEY);
    assertThat(restarted.firstBreak()).isEmpty();
    add(restarted, 1);
    assertThat(restarted.firstBreak()).isEmpty();
    assertThat(restarted.all()).hasSize(5);
  }

  @Test
  void aHeadThatIsGoneOrForgedIsMadeAgainAndTheLogSaysSo() throws IOException {
    add(log(KEY), 2);
    Path head = folder.resolve("c.audit-head");
    Files.writeString(head, Files.readString(head).replace("last 3", "last 2"));
    AuditLog log = log(KEY);
    assertThat(log.firstBreak()).isEmpty();
    assertThat(log.latest(Long.MAX_VALUE, 1).get(0).act()).isEqualTo("AUDIT_HEAD_MADE");
    Files.delete(head);
    assertThat(log(KEY).latest(Long.MAX_VALUE, 1).get(0).id()).isEqualTo(5);
  }

  @Test
  void aNewKeyHoldsFromAnEntryOnAndTheOldOneVerifiesWhatWasBefore() {
    add(log(KEY), 2);
    AuditLog rotated = log(KEY + " " + OTHER);
    add(rotated, 2);
    assertThat(rotated.firstBreak()).isEmpty();
    assertThat(rotated.all()).hasSize(6);
    assertThat(log(KEY + "\n" + OTHER).firstBreak()).isEmpty();
    sql("UPDATE audit_log SET detail = 'x' WHERE id = 2");
    assertThat(rotated.firstBreak()).contains(new Break(2, Fault.CHANGED));
  }

  @Test
  void withoutTheKeyThatItWasWrittenUnderNothingIsVouchedFor() {
    add(log(KEY), 2);
    assertThat(log(OTHER).firstBreak()).isEqualTo(Optional.of(new Break(1, Fault.CHANGED)));
  }
}
