package org.fengsui.indicators.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a pack breaks the estimates of its labour-force survey down by. Each value is published as a
 * group, such as {@code age=16-24}, {@code sex=F}, {@code form=PLATFORM} or {@code GRADUATE}. A
 * value that is not listed, or not given, is in no group of its breakdown.
 *
 * @param sex codes of sex as the survey writes them
 * @param age bands of age
 * @param education levels of education as the survey writes them
 * @param forms forms of employment, of the employed: REGULAR, FLEXIBLE, PLATFORM
 * @param residence URBAN, RURAL
 * @param keyGroups key groups, such as GRADUATE
 */
public record SurveyBreakdowns(
    List<String> sex,
    List<AgeBand> age,
    List<String> education,
    List<String> forms,
    List<String> residence,
    List<String> keyGroups) {
  /** No breakdowns. */
  public static final SurveyBreakdowns NONE =
      new SurveyBreakdowns(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Groups by form of employment begin so: all their members are employed. */
  public static final String FORM = "form=";

  private static final String SEX = "sex=";
  private static final String AGE = "age=";
  private static final String EDUCATION = "education=";
  private static final String RESIDENCE = "residence=";
  private static final char SIGN = '=';

  /** Copies the lists. */
  public SurveyBreakdowns {
    sex = List.copyOf(sex);
    age = List.copyOf(age);
    education = List.copyOf(education);
    forms = List.copyOf(forms);
    residence = List.copyOf(residence);
    keyGroups = List.copyOf(keyGroups);
  }

  /**
   * A band of age.
   *
   * @param from youngest age in completed years
   * @param to oldest age, {@link Integer#MAX_VALUE}: any
   */
  public record AgeBand(int from, int to) {
    /** The band as packs and groups write it: 16-24, 60+. */
    @Override
    public String toString() {
      return to == Integer.MAX_VALUE ? from + "+" : from + "-" + to;
    }
  }

  /**
   * What a response says of the person, for breaking down; null where it says nothing.
   *
   * @param form form of employment; null for persons who are not employed
   */
  public record Person(String sex, Integer age, String education, String form, String residence) {}

  /** Whether a group is a value of a breakdown, and not a key group or everyone. */
  public static boolean isCell(String group) {
    return group.indexOf(SIGN) >= 0;
  }

  /** All groups in the order listed, key groups last. */
  public List<String> groups() {
    return Stream.concat(cells().stream(), keyGroups.stream()).toList();
  }

  /** Number that tells these breakdowns, without key groups, from others. */
  public int mark() {
    return cells().hashCode();
  }

  private List<String> cells() {
    return Stream.of(
            sex.stream().map(code -> SEX + code),
            age.stream().map(band -> AGE + band),
            education.stream().map(code -> EDUCATION + code),
            forms.stream().map(code -> FORM + code),
            residence.stream().map(code -> RESIDENCE + code))
        .flatMap(s -> s)
        .toList();
  }

  /** The groups of breakdowns that a person is in. */
  public List<String> cellsOf(Person person) {
    List<String> cells = new ArrayList<>();
    add(cells, SEX, sex, person.sex());
    for (AgeBand band : age) {
      if (person.age() != null && person.age() >= band.from() && person.age() <= band.to()) {
        cells.add(AGE + band);
      }
    }
    add(cells, EDUCATION, education, person.education());
    add(cells, FORM, forms, person.form());
    add(cells, RESIDENCE, residence, person.residence());
    return cells;
  }

  private static void add(List<String> cells, String name, List<String> listed, String code) {
    if (code != null && listed.contains(code)) {
      cells.add(name + code);
    }
  }
}
