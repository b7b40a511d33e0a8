package org.fengsui.indicators.place;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What indicators and rules need to know of a place; a pack provides it.
 *
 * @param id pack id, e.g. cn-ningxia
 * @param zone zone of its civil dates
 * @param weekEnd last day of its statistical week
 * @param areas region tree
 * @param industryNames names of industries by code, Chinese then English
 * @param closings by series (e.g. claims.initial), with the key "" for all others
 * @param sources expected sources
 * @param holidays moving holidays
 * @param monthlyPayrollSources sources of the employer register that report every employer each
 *     month
 * @param issuerZh issuing unit in Chinese
 * @param issuerEn issuing unit in English
 * @param breakdowns what estimates of the labour-force survey are broken down by
 */
public record Jurisdiction(
    String id,
    ZoneId zone,
    DayOfWeek weekEnd,
    AreaTree areas,
    Map<String, String[]> industryNames,
    Map<String, Closing> closings,
    List<ExpectedSource> sources,
    MovingHolidays holidays,
    java.util.Set<String> monthlyPayrollSources,
    String issuerZh,
    String issuerEn,
    SurveyBreakdowns breakdowns) {

  /** A place whose survey is not broken down. */
  public Jurisdiction(
      String id,
      ZoneId zone,
      DayOfWeek weekEnd,
      AreaTree areas,
      Map<String, String[]> industryNames,
      Map<String, Closing> closings,
      List<ExpectedSource> sources,
      MovingHolidays holidays,
      java.util.Set<String> monthlyPayrollSources,
      String issuerZh,
      String issuerEn) {
    this(
        id,
        zone,
        weekEnd,
        areas,
        industryNames,
        closings,
        sources,
        holidays,
        monthlyPayrollSources,
        issuerZh,
        issuerEn,
        SurveyBreakdowns.NONE);
  }

  /**
   * The closing of a series: its own, else that of its family (payroll for payroll.loss), else the
   * pack's default.
   */
  public Closing closingOf(String series) {
    Closing own = closings.get(series);
    int dot = series.indexOf('.');
    if (own == null && dot > 0) {
      own = closings.get(series.substring(0, dot));
    }
    return own != null ? own : closings.getOrDefault("", new Closing(0, List.of()));
  }

  /** Ids of the sources that a series is expected from on a civil day, epoch day. */
  public List<String> expectedSources(String series, int day) {
    List<String> expected = closingOf(series).expectedSources();
    for (String source : expected) {
      if (retired(source, day)) {
        return expected.stream().filter(s -> !retired(s, day)).toList();
      }
    }
    return expected;
  }

  /** Whether the pack no longer expects a source on a civil day, epoch day. */
  public boolean retired(String source, int day) {
    boolean known = false;
    for (ExpectedSource one : sources) {
      if (one.id().equals(source)) {
        known = true;
        if (one.retired() > day) {
          return false;
        }
      }
    }
    return known;
  }

  /**
   * The sources whose records count in an area: those of all areas, of the area itself, of one that
   * contains it and of one within it.
   *
   * @param families first words of the names of series, e.g. claims
   * @param day epoch day on which they are expected
   */
  public List<ExpectedSource> sourcesOf(String area, java.util.Set<String> families, int day) {
    return sources.stream()
        .filter(source -> source.retired() > day)
        .filter(
            source ->
                source.series().stream().map(Jurisdiction::family).anyMatch(families::contains))
        .filter(
            source ->
                source.areas().isEmpty() || source.areas().stream().anyMatch(a -> nested(a, area)))
        .toList();
  }

  /** First word of the name of a series or indicator. */
  public static String family(String series) {
    int dot = series.indexOf('.');
    return dot < 0 ? series : series.substring(0, dot);
  }

  private boolean nested(String one, String other) {
    return within(one, other) || within(other, one);
  }

  private boolean within(String inner, String outer) {
    return areas.pathOf(inner).stream().anyMatch(area -> area.code().equals(outer));
  }
}
