package org.fengsui.indicators.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.fengsui.indicators.fact.ResponseFact;
import org.fengsui.indicators.state.Texts;
import org.fengsui.indicators.state.Varint;

/**
 * What one PSU said in one month: how many responses of any age, and sums by group. The group of
 * everyone is ""; residents of rural areas stand apart under the prefix {@link #RURAL}.
 */
final class PsuSums {
  static final String RURAL = "rural|";

  long responses;
  final TreeMap<String, Sums> groups = new TreeMap<>();

  void add(ResponseFact fact, int sign) {
    responses += sign;
    if (!fact.adult()) {
      return;
    }
    List<String> names = new ArrayList<>(fact.groups());
    names.add("");
    for (String name : names) {
      String key = fact.rural() ? RURAL + name : name;
      Sums sums = groups.computeIfAbsent(key, k -> new Sums());
      sums.add(fact, sign);
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

  static PsuSums read(DataInput in) throws IOException {
    PsuSums psu = new PsuSums();
    psu.responses = Varint.read(in);
    for (int left = Varint.readInt(in); left > 0; left--) {
      psu.groups.put(Texts.read(in), Sums.read(in));
    }
    return psu;
  }
}
