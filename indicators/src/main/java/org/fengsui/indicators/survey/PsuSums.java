package org.fengsui.indicators.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * What one PSU said in one month: how many responses of any age, and sums by group. The group of
 * everyone is "", that of a breakdown such as age=16-24; residents of rural areas stand apart under
 * the prefix {@link #RURAL}.
 */
final class PsuSums {
  static final String RURAL = "rural|";

  long responses;
  final TreeMap<String, Sums> groups = new TreeMap<>();

  /**
   * Adds a response or takes it back.
   *
   * @param detailed whether breakdowns and details are summed
   */
  void add(ResponseFact fact, int sign, boolean detailed) {
    responses += sign;
    if (!fact.adult()) {
      return;
    }
    List<String> names = new ArrayList<>(fact.groups());
    names.add("");
    if (detailed) {
      names.addAll(fact.details().cells());
    }
    for (String name : names) {
      String key = fact.rural() ? RURAL + name : name;
      Sums sums = groups.computeIfAbsent(key, k -> new Sums());
      sums.add(fact, sign, detailed);
      if (sums.isZero()) {
        groups.remove(key);
      }
    }
  }

  /** Sums of a group, with or without rural residents. */
  Sums of(String group, boolean urbanOnly) {
    Sums total = new Sums();
    Sums urban = groups.get(group);
    if (urban != null) {
      total.add(urban);
    }
    Sums rural = urbanOnly ? null : groups.get(RURAL + group);
    if (rural != null) {
      total.add(rural);
    }
    return total;
  }

  /** Forgets what was summed by breakdowns, and all details. */
  void withoutDetails() {
    groups.keySet().removeIf(SurveyBreakdowns::isCell);
    groups.values().forEach(Sums::clearDetails);
  }

  boolean isEmpty() {
    return responses == 0 && groups.isEmpty();
  }

  void write(DataOutput out) throws IOException {
    Varint.write(responses, out);
    Varint.write(groups.size(), out);
    for (var entry : groups.entrySet()) {
      Texts.write(entry.getKey(), out);
      entry.getValue().write(out);
    }
  }

  static PsuSums read(DataInput in, int version) throws IOException {
    PsuSums psu = new PsuSums();
    psu.responses = Varint.read(in);
    for (int left = Varint.readInt(in); left > 0; left--) {
      psu.groups.put(Texts.read(in), Sums.read(in, version));
    }
    return psu;
  }
}
