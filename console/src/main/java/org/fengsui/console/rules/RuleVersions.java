package org.fengsui.console.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.ThresholdRule;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of rule versions and of the job's verdicts. They come on two topics that know no
 * common order, so a verdict is kept until its version is there, and a version until its verdict.
 */
public final class RuleVersions {
  private static final String KEY = " rule_id = ? AND version = ? AND valid_from = ?";

  private final JdbcClient sql;

  /** Versions in a database. */
  public RuleVersions(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps a version; the same text again changes nothing. */
  public void heard(ThresholdRule version) {
    List<ThresholdRule> known =
        sql.sql("SELECT * FROM rule_version WHERE" + KEY + " ORDER BY came")
            .params(version.getRuleId(), version.getVersion(), since(version.getValidFrom()))
            .query(RuleVersions::version)
            .list();
    if (known.contains(version)) {
      return;
    }
    sql.sql(
            "INSERT INTO rule_version (rule_id, version, valid_from, came, author, approved_by,"
                + " deleted, yaml) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            version.getRuleId(),
            version.getVersion(),
            since(version.getValidFrom()),
            known.size(),
            version.getAuthor(),
            version.getApprovedBy(),
            version.getDeleted(),
            version.getYaml())
        .update();
  }

  /** Keeps a verdict. What was accepted once stays so: a later refusal is of another text. */
  public void heard(RuleReceipt receipt) {
    Object[] key = {
      receipt.getRuleId(), receipt.getVersion(), since(receipt.getValidFrom()),
    };
    Optional<Boolean> before =
        sql.sql("SELECT accepted FROM rule_verdict WHERE" + KEY)
            .params(key)
            .query(Boolean.class)
            .optional();
    if (before.isEmpty()) {
      sql.sql(
              "INSERT INTO rule_verdict (rule_id, version, valid_from, accepted, refused)"
                  + " VALUES (?, ?, ?, FALSE, 0)")
          .params(key)
          .update();
    }
    if (!before.orElse(false)) {
      String change = receipt.getAccepted() ? "accepted = TRUE" : "refused = refused + 1";
      sql.sql("UPDATE rule_verdict SET " + change + " WHERE" + KEY).params(key).update();
    }
  }

  /**
   * Versions that the job has accepted, by rule and version. Of several texts of one version it is
   * the one that came after as many others as were refused.
   */
  public List<ThresholdRule> accepted() {
    return sql.sql(
            "SELECT v.* FROM rule_version v JOIN rule_verdict r ON r.rule_id = v.rule_id"
                + " AND r.version = v.version AND r.valid_from = v.valid_from"
                + " WHERE r.accepted AND v.came = (SELECT MAX(o.came) FROM rule_version o"
                + " WHERE o.rule_id = v.rule_id AND o.version = v.version"
                + " AND o.valid_from = v.valid_from AND o.came <= r.refused)"
                + " ORDER BY v.rule_id, v.version")
        .query(RuleVersions::version)
        .list();
  }

  private static ThresholdRule version(ResultSet row, int ignored) throws SQLException {
    String since = row.getString("valid_from");
    return ThresholdRule.newBuilder()
        .setRuleId(row.getString("rule_id"))
        .setVersion(row.getInt("version"))
        .setValidFrom(since.isEmpty() ? null : Instant.parse(since))
        .setYaml(row.getString("yaml"))
        .setAuthor(row.getString("author"))
        .setApprovedBy(row.getString("approved_by"))
        .setDeleted(row.getBoolean("deleted"))
        .build();
  }

  private static String since(Instant validFrom) {
    return validFrom == null ? "" : validFrom.toString();
  }
}
