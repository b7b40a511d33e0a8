package org.fengsui.backtest.scenario;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.AreaTree;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.place.MovingHolidays;
import org.fengsui.indicators.time.PeriodUnit;
import org.fengsui.schemas.Topics;

/** A small jurisdiction with the areas of Ningxia, for tests that need no pack. */
final class Ningxia {
  static final Jurisdiction PLACE = place();

  private Ningxia() {}

  static Setting setting(long seed, double scale) {
    return new Setting(seed, scale, new Calendar(2025), new Sources(PLACE));
  }

  private static Jurisdiction place() {
    List<Area> areas = new ArrayList<>();
    areas.add(new Area("640000", null, "region", "宁夏", "Ningxia"));
    for (int i = 1; i <= 5; i++) {
      areas.add(new Area("640" + i + "00", "640000", "prefecture", "市" + i, "City " + i));
    }
    for (County county : County.ALL) {
      areas.add(
          new Area(county.code(), county.prefecture(), "county", county.name(), county.code()));
    }
    return new Jurisdiction(
        "test",
        ReportingDelay.ZONE,
        DayOfWeek.SUNDAY,
        new AreaTree(areas),
        Map.of(),
        Map.of(),
        List.of(office("ui-yinchuan", "640100"), office("ui-guyuan", "640400")),
        MovingHolidays.NONE,
        Set.of("payroll"),
        "演练",
        "drill");
  }

  private static ExpectedSource office(String id, String area) {
    return new ExpectedSource(
        id,
        Topics.INSURANCE_CLAIMS,
        PeriodUnit.WEEK,
        id,
        id,
        List.of(area),
        Set.of("claims.initial"));
  }
}
