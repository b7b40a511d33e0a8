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

/** What keys have been told in sum; facts that replace one another stand with their last text. */
final class ToldSums {
  final Map<String, Long> sums = new TreeMap<>();
  final Map<String, String> latest = new TreeMap<>();

  void add(KeyedFact told) {
    Fact fact = told.fact();
    if (fact instanceof Amount a) {
      amount(told.to().toString(), a);
    } else if (fact instanceof ReportFact r) {
      report(told.to().toString(), r);
    } else if (fact instanceof ResponseFact r) {
      ResponseFact plain = r.retracts() ? r.negated() : r;
      add(told.to() + "/" + plain, r.retracts() ? -1 : 1);
    } else if (fact instanceof RegisterFact r) {
      latest.put(told.to() + "/" + r.asOf() + "/" + r.source(), r.toString());
    } else if (fact instanceof BaseFact b) {
      latest.put(told.to() + "/" + b.measure() + "/" + b.periodStart(), b.toString());
    } else if (fact instanceof RateFact r) {
      latest.put(told.to() + "/" + r.measure() + "/" + r.basis() + "/" + r.month(), r.toString());
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
