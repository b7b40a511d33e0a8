package org.fengsui.jobs.types;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Varint;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;
import org.fengsui.schemas.LateRecord;
import org.fengsui.schemas.RuleReceipt;
import org.fengsui.schemas.SingleObjectCodec;
import org.fengsui.schemas.ThresholdRule;
import org.fengsui.schemas.UndecodableException;

/**
 * A wire record between operators: its length and its single-object encoding, which stays readable
 * over versions of the schema. One nested class a type, because a savepoint names the class.
 */
public abstract sealed class OutputCodec<T extends SpecificRecordBase> implements BinaryCodec<T> {
  private final SingleObjectCodec<T> codec;

  private OutputCodec(Class<T> type) {
    codec = new SingleObjectCodec<>(type);
  }

  @Override
  public void write(T value, DataOutput out) throws IOException {
    byte[] bytes = codec.encode(value);
    Varint.write(bytes.length, out);
    out.write(bytes);
  }

  @Override
  public T read(DataInput in) throws IOException {
    byte[] bytes = new byte[Varint.readInt(in)];
    in.readFully(bytes);
    try {
      return codec.decodeOwn(bytes);
    } catch (UndecodableException e) {
      throw new IOException("a " + codec.type().getSimpleName() + " cannot be read back", e);
    }
  }

  /** Warnings. */
  public static final class Warnings extends OutputCodec<EarlyWarning> {
    /** For Flink. */
    public Warnings() {
      super(EarlyWarning.class);
    }
  }

  /** Indicator values. */
  public static final class Values extends OutputCodec<IndicatorValue> {
    /** For Flink. */
    public Values() {
      super(IndicatorValue.class);
    }
  }

  /** Refused records. */
  public static final class DeadLetters extends OutputCodec<DeadLetter> {
    /** For Flink. */
    public DeadLetters() {
      super(DeadLetter.class);
    }
  }

  /** Late records. */
  public static final class LateRecords extends OutputCodec<LateRecord> {
    /** For Flink. */
    public LateRecords() {
      super(LateRecord.class);
    }
  }

  /** Rule versions. */
  public static final class Rules extends OutputCodec<ThresholdRule> {
    /** For Flink. */
    public Rules() {
      super(ThresholdRule.class);
    }
  }

  /** Answers to rule versions. */
  public static final class Receipts extends OutputCodec<RuleReceipt> {
    /** For Flink. */
    public Receipts() {
      super(RuleReceipt.class);
    }
  }

  /** Heartbeats. */
  public static final class Statuses extends OutputCodec<JobStatus> {
    /** For Flink. */
    public Statuses() {
      super(JobStatus.class);
    }
  }
}
