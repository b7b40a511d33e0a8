package org.fengsui.alerts.values;

import org.fengsui.indicators.employer.EmployerProfile;
import org.fengsui.indicators.fact.ScopeKey;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.fengsui.indicators.state.KeyState;
import org.fengsui.schemas.Bilingual;

/** Names of scopes for people. */
public final class Names {
  private final Jurisdiction place;

  /** Names within a jurisdiction. */
  public Names(Jurisdiction place) {
    this.place = place;
  }

  /** Name of a key in both languages; where no name is known, the key itself. */
  public Bilingual of(ScopeKey key, KeyState state) {
    if (key.by().equals(ScopeKey.EMPLOYER)) {
      String name = EmployerProfile.of(state).name();
      return name == null ? same(key.key()) : same(name);
    }
    if (key.by().equals(ScopeKey.SOURCE)) {
      return source(key.key());
    }
    String[] pieces = key.key().split("\\|", 2);
    if (pieces.length == 1) {
      return key.by().equals(ScopeKey.INDUSTRY) ? industry(pieces[0]) : area(pieces[0]);
    }
    Bilingual area = area(pieces[0]);
    Bilingual industry = industry(pieces[1]);
    return new Bilingual(
        area.getZh() + industry.getZh(), area.getEn() + ", " + industry.getEn());
  }

  /** Name of an area. */
  public Bilingual area(String code) {
    Area area = place.areas().find(code);
    return area == null ? same(code) : new Bilingual(area.nameZh(), area.nameEn());
  }

  private Bilingual industry(String code) {
    String[] names = place.industryNames().get(code);
    return names == null ? same(code) : new Bilingual(names[0], names[1]);
  }

  private Bilingual source(String id) {
    for (ExpectedSource source : place.sources()) {
      if (source.id().equals(id)) {
        return new Bilingual(source.nameZh(), source.nameEn());
      }
    }
    return same(id);
  }

  private static Bilingual same(String text) {
    return new Bilingual(text, text);
  }
}
