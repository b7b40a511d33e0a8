package org.fengsui.intake.gate;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.stream.AdmissionFlags;
import org.fengsui.intake.stream.Checked;
import org.fengsui.intake.stream.Checks;
import org.fengsui.intake.stream.Problem;
import org.fengsui.intake.stream.Reason;
import org.fengsui.intake.stream.RefusalException;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.intake.wire.Wire;
import org.fengsui.schemas.RecordStatus;
import org.fengsui.schemas.UndecodableException;

/** The gate of a pack (docs/semantics.md, sections 1, 2 and 6). */
public final class RecordGate implements Gate {
  private static final long AHEAD_MILLIS = 10 * 60 * 1000L;

  /** Bytes of a record at the most; a text of that size still fits a key's 65,535 bytes. */
  private static final int LONGEST_RECORD = 30_000;

  private final GateOptions options;
  private final Checks checks;

  /** A gate for one jurisdiction. */
  public RecordGate(Pack pack, GateOptions options) {
    this.checks = new Checks(pack);
    this.options = options;
  }

  @Override
  public Verdict admit(Incoming incoming) {
    StreamDefinition<SpecificRecordBase> stream = Streams.find(incoming.stream());
    if (stream == null) {
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
    SpecificRecordBase record = null;
    try {
      record = Wire.decode(incoming.stream(), incoming.value());
      return new Verdict(accepted(incoming, stream, record), null);
    } catch (UndecodableException e) {
      return refused(incoming, Undecodable.problem(e), null);
    } catch (RefusalException e) {
      return refused(incoming, e.problem(), source(stream, record));
    } catch (RuntimeException e) {
      // No content whatever may stop the job: what no check foresaw is refused too.
      Problem problem =
          Problem.whole(Reason.UNDECODABLE, "含有无法处理的值", "holds a value that cannot be handled");
      return refused(incoming, problem, source(stream, record));
    }
  }

  private Accepted accepted(
      Incoming incoming, StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record) {
    Checked checked = stream.check(record, checks);
    ahead(checked, incoming);
    if (stream.reportedAt(record) == null) {
      checked.flags().add(AdmissionFlags.KNOWN_TIME_DERIVED);
    }
    String source = source(stream, record);
    return new Accepted(
        incoming.stream(),
        checked.recordId(),
        checked.revision(),
        stream.stated(record),
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

  private static String source(
      StreamDefinition<SpecificRecordBase> stream, SpecificRecordBase record) {
    String source = record == null ? null : stream.source(record);
    return source == null ? null : source.strip();
  }

  private static Verdict refused(Incoming incoming, Problem problem, String source) {
    return new Verdict(null, DeadLetters.of(incoming, problem, source));
  }
}
