package org.fengsui.indicators.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.fengsui.indicators.fact.ReportFact;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static ReportFact fact(String id, long workforce, int day) {
    List<ReportFact.Stage> stages = List.of(new ReportFact.Stage(day, 1, day));
    return new ReportFact(id, "n" + id, "", "640104", null, null, workforce, stages, day, false);
  }

  /** The same by walking all reports. */
  private static FiledReport naive(Reports reports, Predicate<FiledReport> test) {
    return reports.all().stream()
        .filter(test)
        .max(
            Comparator.comparingLong(FiledReport::knownAt)
                .thenComparing(report -> report.fact().reportId()))
        .orElse(null);
  }

  @Test
  void theLatestIsThatOfAWalkOverAllWhateverWasRevisedWithdrawnAndForgotten() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Reports reports = new Reports();
      List<ReportFact> standing = new ArrayList<>();
      for (int step = 0; step < 40; step++) {
        int choice = random.nextInt(8);
        if (choice == 0) {
          reports.forgetBefore(random.nextInt(30));
        } else if (choice == 1 && !standing.isEmpty()) {
          reports.apply(standing.remove(random.nextInt(standing.size())).negated(), 1);
        } else {
          int day = random.nextInt(60);
          ReportFact fact = fact("r" + random.nextInt(12), random.nextInt(3) - 1L, day);
          reports.apply(fact, random.nextInt(9));
          standing.add(fact);
        }
        for (Predicate<FiledReport> test :
            List.<Predicate<FiledReport>>of(
                r -> true, r -> r.fact().workforce() > 0, r -> r.lastDay() > 30)) {
          assertThat(reports.latest(test)).isEqualTo(naive(reports, test));
        }
      }
    }
  }

  @Test
  void theLatestIsLookedAtFirstHoweverManyReportsThereAre() {
    Reports reports = new Reports();
    for (int i = 0; i < 1_000; i++) {
      reports.apply(fact("r" + i, 5, i), i);
    }
    List<FiledReport> looked = new ArrayList<>();
    assertThat(reports.latest(looked::add)).isNotNull();
    assertThat(looked).hasSize(1);
  }
}
