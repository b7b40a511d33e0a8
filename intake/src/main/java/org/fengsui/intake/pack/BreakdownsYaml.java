package org.fengsui.intake.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.indicators.place.SurveyBreakdowns;
import org.fengsui.indicators.place.SurveyBreakdowns.AgeBand;
import org.fengsui.schemas.EmploymentForm;
import org.fengsui.schemas.KeyGroup;
import org.fengsui.schemas.Residence;

/** The key {@code breakdowns} of {@code survey} in pack.yaml. */
final class BreakdownsYaml {
  private static final Pattern BAND = Pattern.compile("([0-9]{1,3})(?:-([0-9]{1,3})|\\+)");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,40}");
  private static final int YOUNGEST = 16;

  private final YamlMap map;

  private BreakdownsYaml(YamlMap map) {
    this.map = map;
  }

  static SurveyBreakdowns read(YamlMap survey) {
    YamlMap map =
        survey
            .map("breakdowns")
            .only("sex", "age", "education", "employment_form", "residence", "groups");
    BreakdownsYaml yaml = new BreakdownsYaml(map);
    return new SurveyBreakdowns(
        yaml.codes("sex"),
        yaml.bands(),
        yaml.codes("education"),
        yaml.known("employment_form", EmploymentForm.values()),
        yaml.known("residence", Residence.values()),
        yaml.known("groups", KeyGroup.values()));
  }

  private List<String> codes(String key) {
    for (String code : unique(key)) {
      if (!CODE.matcher(code).matches()) {
        throw map.wrong(
            key,
            "“" + code + "”只能由字母、数字、_、. 和 - 组成",
            "'" + code + "' may hold letters, digits, _, . and - only");
      }
    }
    return unique(key);
  }

  private List<String> known(String key, Enum<?>[] values) {
    List<String> known = Arrays.stream(values).map(Enum::name).toList();
    for (String code : unique(key)) {
      if (!known.contains(code)) {
        throw map.wrong(
            key,
            "“" + code + "”不是可用的值：" + String.join("、", known),
            "'" + code + "' is none of " + String.join(", ", known));
      }
    }
    return unique(key);
  }

  private List<String> unique(String key) {
    List<String> given = map.texts(key);
    if (given.stream().distinct().count() < given.size()) {
      throw map.wrong(key, "有重复的值", "names a value twice");
    }
    return given;
  }

  private List<AgeBand> bands() {
    List<AgeBand> bands = new ArrayList<>();
    for (String text : unique("age")) {
      Matcher m = BAND.matcher(text);
      if (!m.matches()) {
        throw band(text);
      }
      int from = Integer.parseInt(m.group(1));
      int to = m.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(m.group(2));
      if (from < YOUNGEST || to < from) {
        throw band(text);
      }
      bands.add(new AgeBand(from, to));
    }
    return bands;
  }

  private PackException band(String text) {
    return map.wrong(
        "age",
        "“" + text + "”应为 16-24 或 60+ 的形式，且不小于16岁",
        "'" + text + "' must look like 16-24 or 60+, from 16 years on");
  }
}
