package org.fengsui.console.api;

import java.util.List;
import org.fengsui.alerts.rules.Rule;
import org.fengsui.alerts.rules.Text;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.SmallCells;
import org.fengsui.console.place.PackRules;
import org.fengsui.console.place.Place;
import org.fengsui.console.place.Threshold;
import org.fengsui.console.rules.RulesInForce;
import org.fengsui.console.text.Words;
import org.fengsui.indicators.place.Area;
import org.fengsui.indicators.place.ExpectedSource;
import org.fengsui.indicators.place.Jurisdiction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What pages call things by: areas, rules with their thresholds, sources. */
@RestController
public class PlaceApi {
  private final Place place;
  private final RulesInForce rules;
  private final SmallCells cells;

  /** Names of a place, and its rules as they hold. */
  public PlaceApi(Place place, RulesInForce rules, SmallCells cells) {
    this.cells = cells;
    this.place = place;
    this.rules = rules;
  }

  /**
   * All names.
   *
   * @param pack id of the pack
   * @param name name of the whole jurisdiction, null when it has no single root
   * @param zone zone of civil dates
   * @param language language that the pack prefers, zh or en
   * @param issuer issuing unit
   * @param areas areas, the containing ones included
   * @param rules the rules in force
   * @param thresholds their thresholds by kind of scope
   * @param sources sources that the pack expects
   * @param groups groups that estimates of the survey are published by, in the pack's order
   * @param smallCells persons that a figure shown to viewers must rest on
   */
  public record Names(
      String pack,
      Words name,
      String zone,
      String language,
      Words issuer,
      List<AreaName> areas,
      List<RuleName> rules,
      List<Threshold> thresholds,
      List<SourceName> sources,
      List<String> groups,
      long smallCells) {}

  /** An area: code, code of the area around it or null, name of its level, name. */
  public record AreaName(String code, String parent, String level, Words name) {}

  /** A rule: id, title, law or statistic that it rests on, main indicator. */
  public record RuleName(String id, Words title, Words source, String indicator) {}

  /** A source: id, name, stream, interval DAY, WEEK or MONTH, areas it covers or none for all. */
  public record SourceName(
      String id, Words name, String stream, String interval, List<String> areas) {}

  /** The names; those of sources as far as they speak for areas of the account. */
  @GetMapping("/api/place")
  public Names place(Visitor visitor) {
    PackRules inForce = rules.now();
    Jurisdiction jurisdiction = place.pack().jurisdiction();
    List<AreaName> areas = place.areas().stream().map(PlaceApi::area).toList();
    return new Names(
        place.pack().id(),
        areas.stream().filter(a -> a.parent() == null).findFirst().map(AreaName::name).orElse(null),
        place.zone().getId(),
        place.pack().defaultLanguage(),
        new Words(jurisdiction.issuerZh(), jurisdiction.issuerEn()),
        areas,
        inForce.rules().stream().map(PlaceApi::rule).toList(),
        inForce.thresholds(),
        place.sources().stream()
            .filter(s -> visitor.seesSource(s.id()))
            .map(PlaceApi::source)
            .toList(),
        jurisdiction.breakdowns().groups(),
        cells.least());
  }

  private static AreaName area(Area a) {
    return new AreaName(a.code(), a.parent(), a.level(), new Words(a.nameZh(), a.nameEn()));
  }

  private static SourceName source(ExpectedSource s) {
    Words name = new Words(s.nameZh(), s.nameEn());
    return new SourceName(s.id(), name, s.stream(), s.interval().name(), s.areas());
  }

  private static RuleName rule(Rule r) {
    return new RuleName(r.id(), words(r.title()), words(r.source()), r.indicator());
  }

  private static Words words(Text text) {
    return new Words(text.zh(), text.en());
  }
}
