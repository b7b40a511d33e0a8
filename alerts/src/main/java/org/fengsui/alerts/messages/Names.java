package org.fengsui.alerts.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;

/** Names of scopes, areas and key groups for people. */
public final class Names {
  private final Jurisdiction place;

  /** Names within a place. */
  public Names(Jurisdiction place) {
    this.place = place;
  }

  /** Name of a group; the code itself where it has none. */
  static Text group(String group) {
    return GroupNames.of(group);
  }

  /** Name of a scope; {@code given} where it is neither area, industry nor source. */
  public Text scope(ScopeKey scope, String given) {
    String key = scope.key();
    int bar = key.indexOf('|');
    if (scope.by().endsWith("|industry") && bar > 0) {
      Text area = area(key.substring(0, bar));
      Text industry = industry(key.substring(bar + 1));
      return new Text(area.zh() + industry.zh(), industry.en() + " in " + area.en());
    }
    return switch (scope.by()) {
      case ScopeKey.EMPLOYER -> same(given == null ? key : given);
      case ScopeKey.SITE -> site(key, given);
      case ScopeKey.INDUSTRY -> industry(key);
      case ScopeKey.SOURCE -> source(key);
      default -> area(key);
    };
  }

  private static Text site(String key, String given) {
    String site = key.substring(key.indexOf('|') + 1);
    String employer = given == null ? key.substring(0, Math.max(0, key.indexOf('|'))) : given;
    return employer.isEmpty()
        ? same(site)
        : new Text(employer + "（" + site + "）", employer + " (" + site + ")");
  }

  private Text industry(String code) {
    String[] names = place.industryNames().get(code);
    return names == null ? same(code) : new Text(names[0], names[1]);
  }

  private Text source(String id) {
    return place.sources().stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map((ExpectedSource s) -> new Text(s.nameZh(), s.nameEn()))
        .orElse(same(id));
  }

  private Text area(String code) {
    Area area = place.areas().find(code);
    return area == null ? same(code) : new Text(area.nameZh(), area.nameEn());
  }

  /** An area with all that contain it: largest first in Chinese, smallest first in English. */
  Text fullArea(String code) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Area area : place.areas().pathOf(code)) {
      zh.add(area.nameZh());
      en.add(area.nameEn());
    }
    Collections.reverse(zh);
    return zh.isEmpty() ? same(code) : new Text(String.join("", zh), String.join(", ", en));
  }

  /** Language of fields that hold one language only: Chinese in Asia/Shanghai, else English. */
  public static String languageOf(Jurisdiction place) {
    return "Asia/Shanghai".equals(place.zone().getId()) ? "zh" : "en";
  }

  private static Text same(String name) {
    return new Text(name, name);
  }
}
