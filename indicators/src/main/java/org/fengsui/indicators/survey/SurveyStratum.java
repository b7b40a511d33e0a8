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
    String key = fact.psu() == null ? NO_PSU : fact.psu();
    PsuSums psu = psus.computeIfAbsent(key, k -> new PsuSums());
    psu.add(fact, fact.retracts() ? -1 : 1);
    if (psu.isEmpty()) {
      psus.remove(key);
    }
  }

  /** Whether no response is left. */
  public boolean isEmpty() {
    return psus.isEmpty();
  }

  private static final class Codec implements BinaryCodec<SurveyStratum> {
    @Override
    public void write(SurveyStratum stratum, DataOutput out) throws IOException {
      out.writeByte(1);
      Varint.write(stratum.revision, out);
      Varint.write(stratum.knownAt, out);
      Varint.write(stratum.psus.size(), out);
      for (var entry : stratum.psus.entrySet()) {
        Texts.write(entry.getKey(), out);
        entry.getValue().write(out);
      }
    }

    @Override
    public SurveyStratum read(DataInput in) throws IOException {
      Texts.version(in, "survey stratum", 1);
      SurveyStratum stratum = new SurveyStratum();
      stratum.revision = Varint.readInt(in);
      stratum.knownAt = Varint.read(in);
      for (int left = Varint.readInt(in); left > 0; left--) {
        stratum.psus.put(Texts.read(in), PsuSums.read(in));
      }
      return stratum;
    }
  }
}
