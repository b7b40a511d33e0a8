package org.fengsui.alerts.messages;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengsui.alerts.rules.Text;

/** Names of key groups, and of the groups of the survey's breakdowns, for people. */
final class GroupNames {
  private static final Map<String, Text> KNOWN =
      Map.ofEntries(
          Map.entry("GRADUATE", new Text("高校毕业生", "graduates")),
          Map.entry("YOUTH", new Text("青年", "youth")),
          Map.entry("MIGRANT", new Text("农民工", "migrant workers")),
          Map.entry("VETERAN", new Text("退役军人", "veterans")),
          Map.entry("HARDSHIP", new Text("就业困难人员", "people hard to place")),
          Map.entry("POVERTY_RELIEF", new Text("脱贫人口", "people lifted out of poverty")),
          Map.entry("DISABLED", new Text("残疾人", "people with disabilities")),
          Map.entry("LONG_TERM", new Text("长期失业人员", "long-term unemployed")),
          Map.entry("FLEXIBLE", new Text("灵活就业人员", "flexible workers")),
          Map.entry("sex=M", new Text("男性", "men")),
          Map.entry("sex=F", new Text("女性", "women")),
          Map.entry("form=REGULAR", new Text("正规就业", "regular employment")),
          Map.entry("form=FLEXIBLE", new Text("灵活就业", "flexible employment")),
          Map.entry("form=PLATFORM", new Text("平台就业", "platform work")),
          Map.entry("residence=URBAN", new Text("城镇", "urban")),
          Map.entry("residence=RURAL", new Text("乡村", "rural")));

  private static final Pattern AGE = Pattern.compile("age=([0-9]+)(?:-([0-9]+)|\\+)");
  private static final Pattern CELL = Pattern.compile("(sex|education)=(.+)");

  private GroupNames() {}

  /** Name of a group; the code itself where it has none. */
  static Text of(String group) {
    Text known = KNOWN.get(group);
    if (known != null) {
      return known;
    }
    Matcher age = AGE.matcher(group);
    if (age.matches()) {
      return age.group(2) == null
          ? new Text(age.group(1) + "岁以上", "aged " + age.group(1) + " and over")
          : new Text(
              age.group(1) + "—" + age.group(2) + "岁",
              "aged " + age.group(1) + " to " + age.group(2));
    }
    Matcher cell = CELL.matcher(group);
    if (cell.matches()) {
      String zh = cell.group(1).equals("sex") ? "性别 " : "受教育程度 ";
      return new Text(zh + cell.group(2), cell.group(1) + " " + cell.group(2));
    }
    return new Text(group, group);
  }
}
