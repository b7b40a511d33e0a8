package org.fengsui.console.api;

import java.util.List;
import java.util.Optional;
import org.fengsui.console.access.AuditLog;
import org.fengsui.console.access.Role;
import org.fengsui.console.access.Visitor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for administrators of all areas. */
@RestController
public class AuditApi {
  /** Most entries on a page. */
  static final int MOST = 500;

  private final AuditLog log;

  /** The log of a database. */
  public AuditApi(AuditLog log) {
    this.log = log;
  }

  /**
   * A page of the log.
   *
   * @param total entries in all
   * @param broken id of the first entry whose hash does not fit, null when all do
   * @param fault what is wrong there: CHANGED, MISSING before it, or CUT: the log ends before it
   * @param written id and hash of the last entry that was written, as kept outside of the database
   * @param before what the next page is asked with, null on the last
   * @param entries entries, the latest first
   */
  public record Page(
      long total,
      Long broken,
      AuditLog.Fault fault,
      AuditLog.Written written,
      Long before,
      List<AuditLog.Entry> entries) {}

  /**
   * Entries; each page verifies the whole chain.
   *
   * @param before id that is too late; absent for the latest
   * @param size entries a page, 1 to 500
   */
  @GetMapping("/api/audit")
  public Page page(
      Visitor visitor,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(defaultValue = "100") int size) {
    visitor.require(Role.ADMIN, "");
    int most = Math.min(MOST, Math.max(1, size));
    List<AuditLog.Entry> entries = log.latest(before, most);
    Long next = entries.isEmpty() ? null : entries.get(entries.size() - 1).id();
    Long more = next == null || next <= 1 ? null : next;
    Optional<AuditLog.Break> broken = log.firstBreak();
    return new Page(
        log.count(),
        broken.map(AuditLog.Break::id).orElse(null),
        broken.map(AuditLog.Break::fault).orElse(null),
        log.written(),
        more,
        entries);
  }
}
