package org.fengsui.alerts.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fengsui.indicators.fact.FactKind;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.ledger.Ledger;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;

/**
 * The areas in which facts may change what an employer stands for.
 *
 * @param place the jurisdiction
 */
record ReportAreas(Jurisdiction place) {
  /** Areas of the reports among the facts; for a register row those of all reports. */
  Set<Area> of(List<KeyedFact> facts, KeyState state) {
    Set<Area> areas = new LinkedHashSet<>();
    for (KeyedFact fact : facts) {
      if (fact.fact() instanceof ReportFact report) {
        areas.addAll(place.areas().pathOf(report.region()));
      } else if (fact.rank() == FactKind.REGISTER) {
        addAll(areas, state);
      }
    }
    return areas;
  }

  private void addAll(Set<Area> areas, KeyState state) {
    for (String name : state.names(Ledger.PREFIX)) {
      String part = Ledger.partOf(name);
      if (part != null && part.startsWith(Area.PART)) {
        areas.add(place.areas().find(part.substring(Area.PART.length())));
      }
    }
  }
}
