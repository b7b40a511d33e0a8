package org.fengsui.intake.gate;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.SurveyResponse;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;

/** The gate of a pack (docs/semantics.md, sections 1, 2 and 6). */
public final class RecordGate implements Gate {
  private static final long AHEAD_MILLIS = 10 * 60 * 1000L;

  /** Bytes of a record at the most; a text of that size still fits a key's 65,535 bytes. */
  private static final int LONGEST_RECORD = 30_000;

  private final GateOptions options;
  private final LayoffCheck layoffs;
  private final ClaimCheck claims;
  private final SurveyCheck survey;
  private final RateCheck rates;
  private final RegisterCheck register;
  private final BaseCheck bases;

  /** A gate for one jurisdiction. */
  public RecordGate(Pack pack, GateOptions options) {
    Checks checks = new Checks(pack);
    this.options = options;
    this.layoffs = new LayoffCheck(checks);
    this.claims = new ClaimCheck(checks);
    this.survey = new SurveyCheck(checks);
    this.rates = new RateCheck(checks);
    this.register = new RegisterCheck(checks);
    this.bases = new BaseCheck(checks);
  }

  @Override
  public Verdict admit(Incoming incoming) {
    SpecificRecord record = null;
    try {
      if (!Topics.isInput(incoming.stream())) {
        return refused(
            incoming,
            Problem.whole(Reason.UNKNOWN_STREAM, "来自未知的主题", "came on an unknown topic"),
            null);
      }
      if (incoming.value() != null && incoming.value().length > LONGEST_RECORD) {
        return refused(
            incoming,
            Problem.whole(Reason.TOO_LONG, "超过 30000 字节", "is longer than 30,000 bytes"),
            null);
      }
      record = Wire.decode(incoming.stream(), incoming.value());
      return new Verdict(accepted(incoming, record), null);
    } catch (UndecodableException e) {
      return refused(incoming, Undecodable.problem(e), null);
    } catch (RefusalException e) {
      return refused(incoming, e.problem(), source(record));
    } catch (RuntimeException e) {
      // No content whatever may stop the job: what no check foresaw is refused too.
      Problem problem =
          Problem.whole(Reason.UNDECODABLE, "含有无法处理的值", "holds a value that cannot be handled");
      return refused(incoming, problem, source(record));
    }
  }

  private Accepted accepted(Incoming incoming, SpecificRecord record) {
    Checked checked = check(record);
    ahead(checked, incoming);
    boolean derived = KnownTimes.given(record) == null;
    if (derived) {
      checked.flags().add(AdmissionFlags.KNOWN_TIME_DERIVED);
    }
    String source = source(record);
    return new Accepted(
        incoming.stream(),
        checked.recordId(),
        checked.revision(),
        checked.status() == RecordStatus.WITHDRAWN,
        checked.revision() > 1 || checked.status() == RecordStatus.AMENDED,
        checked.known().toEpochMilli(),
        source == null ? "" : source,
        checked.flags(),
        checked.record(),
        checked.isRecord(record)
            ? incoming.value()
            : Wire.encode(incoming.stream(), checked.record()));
  }

  private Checked check(SpecificRecord record) {
    if (record instanceof LayoffReport report) {
      return layoffs.check(report);
    }
    if (record instanceof InsuranceClaim claim) {
      return claims.check(claim);
    }
    if (record instanceof SurveyResponse response) {
      return survey.check(response);
    }
    if (record instanceof PublishedRate rate) {
      return rates.check(rate);
    }
    if (record instanceof EmployerRegisterEntry row) {
      return register.check(row);
    }
    return bases.check((AreaBase) record);
  }

  private void ahead(Checked checked, Incoming incoming) {
    Instant known = checked.known();
    if (options.live() && known.toEpochMilli() > incoming.brokerMillis() + AHEAD_MILLIS) {
      throw Checks.refuse(
          Reason.KNOWN_TIME_AHEAD,
          "reported_at",
          known,
          "比消息到达时间晚 10 分钟以上",
          "is more than 10 minutes after the record's arrival");
    }
  }

  private static String source(SpecificRecord record) {
    var field = record == null ? null : record.getSchema().getField("source");
    Object source = field == null ? null : record.get(field.pos());
    return source == null ? null : source.toString().strip();
  }

  private static Verdict refused(Incoming incoming, Problem problem, String source) {
    return new Verdict(null, DeadLetters.of(incoming, problem, source));
  }
}
