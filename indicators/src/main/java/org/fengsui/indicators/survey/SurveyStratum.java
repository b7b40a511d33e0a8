package org.fengsui.indicators.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.state.BinaryCodec;
import org.fengsui.indicators.state.StateEntry;
import org.fengsui.indicators.state.StateEntryType;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * One month of the labour-force survey in one stratum of one region: sums by PSU and group, never
 * the responses themselves. One entry a stratum, so that a response touches only its own.
 *
 * <p>Breakdowns and details are summed when every response brought them by the same breakdowns. A
 * month begun by a build that did not read them, or under other breakdowns of the pack, has sums of
 * everyone and of key groups alone: what is taken back later was never added to the others.
 */
public final class SurveyStratum implements StateEntry {
  /** Bytes of the entry. */
  public static final StateEntryType<SurveyStratum> TYPE =
      new StateEntryType<>(7, SurveyStratum.class, new Codec());

  /** Prefix of the names of all strata. */
  public static final String PREFIX = "survey/";

  /** Key of responses without a PSU. */
  static final String NO_PSU = "";

  final TreeMap<String, PsuSums> psus = new TreeMap<>();
  int revision;
  long knownAt = Long.MIN_VALUE;

  /** Whether breakdowns and details are summed, and number of these breakdowns. */
  boolean detailed = true;

  private int mark;

  /** Prefix of the names of a month's strata. */
  public static String prefix(int month) {
    return PREFIX + month + '/';
  }

  /** Name under which the stratum of a response is stored; strata are nested in their region. */
  public static String name(ResponseFact fact) {
    return prefix(fact.month()) + fact.region() + '/' + fact.stratum();
  }

  /** Month in a name that {@link #name} gave. */
  public static int monthOf(String name) {
    return Integer.parseInt(name.substring(PREFIX.length(), name.indexOf('/', PREFIX.length())));
  }

  @Override
  public StateEntryType<SurveyStratum> type() {
    return TYPE;
  }

  /** Writes a response in or takes it back. */
  public void apply(ResponseFact fact, int responseRevision, long responseKnownAt) {
    revision = Math.max(revision, responseRevision);
    knownAt = Math.max(knownAt, responseKnownAt);
    detail(fact.details());
    String key = fact.psu() == null ? NO_PSU : fact.psu();
    PsuSums psu = psus.computeIfAbsent(key, k -> new PsuSums());
    psu.add(fact, fact.retracts() ? -1 : 1, detailed);
    if (psu.isEmpty()) {
      psus.remove(key);
    }
  }

  private void detail(ResponseFact.Details details) {
    if (psus.isEmpty()) {
      detailed = details != null;
      mark = details == null ? 0 : details.mark();
    } else if (detailed && (details == null || details.mark() != mark)) {
      detailed = false;
      psus.values().forEach(PsuSums::withoutDetails);
    }
  }

  /** Whether no response is left. */
  public boolean isEmpty() {
    return psus.isEmpty();
  }

  private static final class Codec implements BinaryCodec<SurveyStratum> {
    private static final int VERSION = 2;

    @Override
    public void write(SurveyStratum stratum, DataOutput out) throws IOException {
      out.writeByte(VERSION);
      Varint.write(stratum.revision, out);
      Varint.write(stratum.knownAt, out);
      out.writeBoolean(stratum.detailed);
      Varint.write(stratum.mark, out);
      Varint.write(stratum.psus.size(), out);
      for (var entry : stratum.psus.entrySet()) {
        Texts.write(entry.getKey(), out);
        entry.getValue().write(out);
      }
    }

    @Override
    public SurveyStratum read(DataInput in) throws IOException {
      int version = Texts.version(in, "survey stratum", VERSION);
      SurveyStratum stratum = new SurveyStratum();
      stratum.revision = Varint.readInt(in);
      stratum.knownAt = Varint.read(in);
      stratum.detailed = version > 1 && in.readBoolean();
      stratum.mark = version > 1 ? Varint.readInt(in) : 0;
      for (int left = Varint.readInt(in); left > 0; left--) {
        stratum.psus.put(Texts.read(in), PsuSums.read(in, version));
      }
      return stratum;
    }
  }
}
