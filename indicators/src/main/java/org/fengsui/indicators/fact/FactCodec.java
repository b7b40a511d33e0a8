package org.fengsui.indicators.fact;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;
import org.fengsui.indicators.state.WordCache;

/** Bytes of facts: a tag for the kind, then its components in order. Tags are never reused. */
final class FactCodec {
  /** Amounts that say which period was counted. */
  private static final int COUNT_TAG = 8;

  private FactCodec() {}

  static void write(Fact fact, DataOutput out) throws IOException {
    boolean counts = fact instanceof Amount amount && counts(amount);
    out.writeByte(counts ? COUNT_TAG : fact.tag());
    switch (fact.tag()) {
      case Amount.TAG -> amount((Amount) fact, out);
      case ReportFact.TAG -> report((ReportFact) fact, out);
      case RegisterFact.TAG -> register((RegisterFact) fact, out);
      case BaseFact.TAG -> base((BaseFact) fact, out);
      case ResponseFact.TAG -> response((ResponseFact) fact, out);
      case RateFact.TAG -> rate((RateFact) fact, out);
      case SourceSeenFact.TAG -> seen((SourceSeenFact) fact, out);
      default -> throw new IOException("fact of the unknown kind " + fact.tag());
    }
  }

  /** Reads a fact; codes and names of series come from the cache. */
  static Fact read(DataInput in, WordCache words) throws IOException {
    int tag = in.readByte();
    return switch (tag) {
      case Amount.TAG, COUNT_TAG -> amount(tag, in, words);
      case ReportFact.TAG -> report(in, words);
      case RegisterFact.TAG -> register(in, words);
      case BaseFact.TAG ->
          new BaseFact(words.read(in), Varint.readInt(in), Varint.read(in), Varint.readInt(in));
      case ResponseFact.TAG -> response(in, words, true);
      case ResponseFact.TAG_WITHOUT_DETAILS -> response(in, words, false);
      case RateFact.TAG -> rate(in, words, true);
      case RateFact.TAG_WITHOUT_RELEASE -> rate(in, words, false);
      case SourceSeenFact.TAG -> new SourceSeenFact(words.read(in), words.read(in));
      default -> throw new IOException("fact of the unknown kind " + tag);
    };
  }

  private static void seen(SourceSeenFact seen, DataOutput out) throws IOException {
    Texts.write(seen.stream(), out);
    Texts.write(seen.source(), out);
  }

  private static void amount(Amount fact, DataOutput out) throws IOException {
    Texts.write(fact.series(), out);
    Texts.write(fact.group(), out);
    Varint.write(fact.day(), out);
    Varint.write(fact.amount(), out);
    Varint.write(fact.records(), out);
    if (counts(fact)) {
      Varint.write(fact.count().days(), out);
      Texts.write(fact.count().area(), out);
    } else {
      out.writeBoolean(fact.single());
    }
  }

  private static boolean counts(Amount amount) {
    return !amount.single() && !amount.count().equals(Amount.Count.UNKNOWN);
  }

  private static Amount amount(int tag, DataInput in, WordCache words) throws IOException {
    String series = words.read(in);
    String group = words.read(in);
    int day = Varint.readInt(in);
    long amount = Varint.read(in);
    int records = Varint.readInt(in);
    if (tag == Amount.TAG) {
      return new Amount(series, group, day, amount, records, in.readBoolean());
    }
    Amount.Count count = new Amount.Count(Varint.readInt(in), words.read(in));
    return new Amount(series, group, day, amount, records, count);
  }

  private static void report(ReportFact fact, DataOutput out) throws IOException {
    Texts.write(fact.reportId(), out);
    Texts.write(fact.name(), out);
    Texts.write(fact.site(), out);
    Texts.write(fact.region(), out);
    Texts.write(fact.industry(), out);
    Texts.write(fact.cause(), out);
    Varint.write(fact.workforce(), out);
    Varint.write(fact.stages().size(), out);
    for (ReportFact.Stage stage : fact.stages()) {
      Varint.write(stage.day(), out);
      Varint.write(stage.persons(), out);
      Varint.write(stage.firstKnownDay(), out);
    }
    Varint.write(fact.knownDay(), out);
    out.writeBoolean(fact.retracts());
  }

  private static ReportFact report(DataInput in, WordCache words) throws IOException {
    String id = Texts.read(in);
    String name = Texts.read(in);
    String site = Texts.read(in);
    String region = words.read(in);
    String industry = words.read(in);
    String cause = words.read(in);
    long workforce = Varint.read(in);
    List<ReportFact.Stage> stages = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      stages.add(new ReportFact.Stage(Varint.readInt(in), Varint.read(in), Varint.readInt(in)));
    }
    int knownDay = Varint.readInt(in);
    return new ReportFact(
        id, name, site, region, industry, cause, workforce, stages, knownDay, in.readBoolean());
  }

  private static void register(RegisterFact fact, DataOutput out) throws IOException {
    Texts.write(fact.name(), out);
    Texts.write(fact.region(), out);
    Texts.write(fact.industry(), out);
    Varint.write(fact.headcount(), out);
    Varint.write(fact.basePositions(), out);
    Texts.write(fact.status(), out);
    Texts.write(fact.successor(), out);
    out.writeBoolean(fact.watch());
    Varint.write(fact.asOf(), out);
    Texts.write(fact.source(), out);
    Varint.write(fact.revision(), out);
  }

  private static RegisterFact register(DataInput in, WordCache words) throws IOException {
    return new RegisterFact(
        Texts.read(in),
        words.read(in),
        words.read(in),
        Varint.read(in),
        Varint.read(in),
        words.read(in),
        Texts.read(in),
        in.readBoolean(),
        Varint.readInt(in),
        words.read(in),
        Varint.readInt(in));
  }

  private static void base(BaseFact fact, DataOutput out) throws IOException {
    Texts.write(fact.measure(), out);
    Varint.write(fact.periodStart(), out);
    Varint.write(fact.value(), out);
    Varint.write(fact.revision(), out);
  }

  private static void response(ResponseFact fact, DataOutput out) throws IOException {
    Varint.write(fact.month(), out);
    Texts.write(fact.region(), out);
    Texts.write(fact.stratum(), out);
    Texts.write(fact.psu(), out);
    Varint.write(fact.weight(), out);
    Texts.write(fact.activity(), out);
    Texts.writeAll(fact.groups(), out);
    out.writeBoolean(fact.adult());
    out.writeBoolean(fact.rural());
    Varint.write(fact.wage(), out);
    out.writeBoolean(fact.retracts());
    details(fact.details(), out);
  }

  private static void details(ResponseFact.Details details, DataOutput out) throws IOException {
    out.writeBoolean(details != null);
    if (details != null) {
      Varint.write(details.mark(), out);
      Texts.writeAll(details.cells(), out);
      Texts.write(details.form(), out);
      Varint.write(details.hours(), out);
      Varint.write(details.school(), out);
    }
  }

  private static ResponseFact response(DataInput in, WordCache words, boolean detailed)
      throws IOException {
    int month = Varint.readInt(in);
    String region = words.read(in);
    String stratum = words.read(in);
    String psu = words.read(in);
    long weight = Varint.read(in);
    String activity = words.read(in);
    List<String> groups = Texts.readAll(in);
    boolean adult = in.readBoolean();
    boolean rural = in.readBoolean();
    long wage = Varint.read(in);
    boolean retracts = in.readBoolean();
    ResponseFact.Details details = detailed && in.readBoolean() ? details(in, words) : null;
    return new ResponseFact(
        month, region, stratum, psu, weight, activity, groups, adult, rural, wage, details,
        retracts);
  }

  private static ResponseFact.Details details(DataInput in, WordCache words) throws IOException {
    int mark = Varint.readInt(in);
    List<String> cells = new ArrayList<>();
    for (int left = Varint.readInt(in); left > 0; left--) {
      cells.add(words.read(in));
    }
    return new ResponseFact.Details(
        mark, cells, words.read(in), Varint.read(in), Varint.readInt(in));
  }

  private static void rate(RateFact fact, DataOutput out) throws IOException {
    Texts.write(fact.measure(), out);
    Texts.write(fact.basis(), out);
    Varint.write(fact.month(), out);
    Texts.write(fact.value(), out);
    Texts.write(fact.unit(), out);
    Varint.write(fact.revision(), out);
    out.writeLong(fact.releaseAt());
  }

  private static RateFact rate(DataInput in, WordCache words, boolean release) throws IOException {
    return new RateFact(
        words.read(in),
        words.read(in),
        Varint.readInt(in),
        Texts.read(in),
        Texts.read(in),
        Varint.readInt(in),
        release ? in.readLong() : Long.MIN_VALUE);
  }
}
