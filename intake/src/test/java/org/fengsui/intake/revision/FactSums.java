package org.fengsui.intake.revision;

import java.util.Map;
import java.util.TreeMap;
import org.fengsui.indicators.fact.Amount;
import org.fengsui.indicators.fact.BaseFact;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.indicators.fact.KeyedFact;
import org.fengsui.indicators.fact.RateFact;
import org.fengsui.indicators.fact.RegisterFact;
import org.fengsui.indicators.fact.ReportFact;
import org.fengsui.indicators.fact.ResponseFact;

/** What keys have been sent in sum; facts that replace one another stand with their last text. */
final class FactSums {
  final Map<String, Long> sums = new TreeMap<>();
  final Map<String, String> latest = new TreeMap<>();

  void add(KeyedFact keyed) {
    Fact fact = keyed.fact();
    if (fact instanceof Amount a) {
      amount(keyed.to().toString(), a);
    } else if (fact instanceof ReportFact r) {
      report(keyed.to().toString(), r);
    } else if (fact instanceof ResponseFact r) {
      ResponseFact plain = r.retracts() ? r.negated() : r;
      add(keyed.to() + "/" + plain, r.retracts() ? -1 : 1);
    } else if (fact instanceof RegisterFact r) {
      latest.put(keyed.to() + "/" + r.asOf() + "/" + r.source(), r.toString());
    } else if (fact instanceof BaseFact b) {
      latest.put(keyed.to() + "/" + b.measure() + "/" + b.periodStart(), b.toString());
    } else if (fact instanceof RateFact r) {
      latest.put(keyed.to() + "/" + r.measure() + "/" + r.basis() + "/" + r.month(), r.toString());
    }
  }

  private void amount(String to, Amount a) {
    String name = to + "/" + a.series() + "/" + a.group() + "/" + a.day();
    add(name + "/persons", a.amount());
    add(name + "/records", a.records());
  }

  private void report(String to, ReportFact r) {
    long sign = r.retracts() ? -1 : 1;
    String name = to + "/" + r.reportId() + "/";
    add(name + r.site() + "/" + r.region() + "/" + r.cause() + "/" + r.workforce(), sign);
    for (ReportFact.Stage stage : r.stages()) {
      String when = name + stage.day() + "/known " + stage.firstKnownDay();
      if (stage.persons() < 0) {
        add(when + "/open", sign);
      } else {
        add(when, sign * stage.persons());
      }
    }
  }

  void add(String name, long value) {
    sums.merge(name, value, Long::sum);
    sums.remove(name, 0L);
  }
}
