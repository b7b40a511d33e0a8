package org.fengsui.indicators.fact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;
import org.fengsui.indicators.state.WordCache;

/** Bytes of a keyed fact, between operators and in the buffers of exact order. */
public final class KeyedFactCodec implements BinaryCodec<KeyedFact> {
  /** Version 1 has no origin and no arrival: the fact is live. */
  private static final int LIVE = 1;

  /** Version 2 has an origin and no arrival. */
  private static final int WITH_ORIGIN = 2;

  /** Version 3 has all; what needs none of it is still written in the shorter versions. */
  private static final int VERSION = 3;

  /** Bits of the last but one byte of version 3, above the origin. */
  private static final int ARRIVED = 1 << 4;

  private static final int MORE = 1 << 5;
  private static final int ORIGIN = ARRIVED - 1;

  /** Origins by the number that stands for them in bytes; new ones go to the end. */
  private static final List<Origin> ORIGINS =
      List.of(Origin.LIVE, Origin.BACKLOG, Origin.HISTORICAL);

  /** Ranks by the number that stands for them in bytes; new ones go to the end. */
  private static final List<FactKind> RANKS =
      List.of(
          FactKind.RULE,
          FactKind.BASE,
          FactKind.REGISTER,
          FactKind.LAYOFF,
          FactKind.CLAIM,
          FactKind.SURVEY,
          FactKind.RATE,
          FactKind.DERIVED,
          FactKind.HEARD,
          FactKind.OTHER);

  private final WordCache words = new WordCache();

  @Override
  public void write(KeyedFact value, DataOutput out) throws IOException {
    int version = version(value);
    out.writeByte(version);
    Texts.write(value.to().by(), out);
    Texts.write(value.to().key(), out);
    Varint.write(value.knownAt(), out);
    out.writeByte(RANKS.indexOf(value.rank()));
    Texts.write(value.recordId(), out);
    Varint.write(value.revision(), out);
    out.writeBoolean(value.correction());
    FactCodec.write(value.fact(), out);
    if (version > LIVE) {
      boolean arrived = value.arrivedAt() != KeyedFact.NO_ARRIVAL;
      int bits = (arrived ? ARRIVED : 0) | (value.more() ? MORE : 0);
      out.writeByte(ORIGINS.indexOf(value.origin()) | bits);
      if (arrived) {
        Varint.write(value.arrivedAt() - value.knownAt(), out);
      }
    }
  }

  private static int version(KeyedFact value) {
    if (value.arrivedAt() != KeyedFact.NO_ARRIVAL || value.more()) {
      return VERSION;
    }
    return value.origin() == Origin.LIVE ? LIVE : WITH_ORIGIN;
  }

  @Override
  public KeyedFact read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version < LIVE || version > VERSION) {
      throw new IOException("keyed fact of version " + version + "; this build reads " + VERSION);
    }
    ScopeKey to = new ScopeKey(words.read(in), words.read(in));
    long knownAt = Varint.read(in);
    FactKind rank = RANKS.get(in.readByte());
    String recordId = Texts.read(in);
    int revision = Varint.readInt(in);
    boolean correction = in.readBoolean();
    Fact fact = FactCodec.read(in, words);
    int bits = version == LIVE ? 0 : in.readByte();
    Origin origin = ORIGINS.get(bits & ORIGIN);
    boolean arrived = (bits & ARRIVED) != 0;
    long arrivedAt = arrived ? knownAt + Varint.read(in) : KeyedFact.NO_ARRIVAL;
    boolean more = (bits & MORE) != 0;
    return new KeyedFact(
        to, knownAt, rank, recordId, revision, correction, fact, origin, arrivedAt, more);
  }
}
