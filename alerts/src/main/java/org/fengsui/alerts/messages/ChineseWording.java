package org.fengsui.alerts.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengsui.alerts.rules.MeasureCatalogue;
import org.fengsui.alerts.rules.Text;
import org.fengsui.schemas.MessageType;
import org.fengsui.schemas.WarningLevel;

/** Official Chinese, with all that Art. 64 of the Emergency Response Law asks of an alarm. */
final class ChineseWording implements Wording {
  private static final Map<WarningLevel, String> LEVELS =
      Map.of(
          WarningLevel.BLUE, "蓝色（IV级/一般）",
          WarningLevel.YELLOW, "黄色（III级/较重）",
          WarningLevel.ORANGE, "橙色（II级/严重）",
          WarningLevel.RED, "红色（I级/特别严重）");
  private static final Map<String, String> UNITS =
      Map.of(
          "persons",
          "人",
          "employers",
          "户",
          "percent",
          "%",
          "points",
          "个百分点",
          "intervals",
          "个周期",
          "hours",
          "小时",
          "money",
          "元");
  private static final Map<String, String> SIGNS =
      Map.of(">=", "%s以上", ">", "超过%s", "<=", "%s以下", "<", "不满%s");

  @Override
  public String of(Text text) {
    return text.zh();
  }

  @Override
  public String level(WarningLevel level) {
    return level == null ? "" : LEVELS.get(level); // a resolved episode that is cancelled has none
  }

  @Override
  public String title(Transition t, Facts facts) {
    String group = t.group().isEmpty() ? "" : "（" + Names.group(t.group()).zh() + "）";
    String about = facts.mark().zh() + facts.scope().zh() + group + t.rule().title().zh();
    return about + "：" + change(t);
  }

  private String change(Transition t) {
    return switch (t.type()) {
      case ALERT -> level(t.level()) + "预警";
      case RESOLVE ->
          t.unknown() ? level(t.previous()) + "预警因数据不明关闭" : "解除" + level(t.previous()) + "预警";
      case CANCEL -> "撤销" + level(t.previous()) + "预警";
      case UPDATE -> {
        int way = t.level().compareTo(t.previous());
        yield way == 0
            ? level(t.level()) + (t.unknown() ? "预警数据不明" : "预警持续加重")
            : (way > 0 ? "升级为" : "降级为") + level(t.level()) + "预警";
      }
    };
  }

  @Override
  public String text(Transition t, Facts facts) {
    List<String> said = new ArrayList<>();
    said.add(head(t, facts));
    said.add(observed(t));
    if (t.plannedDay() != Transition.NO_DAY && !t.ends()) {
      int today = (int) day(t, facts).toEpochDay();
      said.add("其中最近一批计划于" + date(t.plannedDay()) + "生效，距今" + (t.plannedDay() - today) + "天。");
    }
    if (t.effectStart() != Transition.NO_DAY) {
      said.add(effect(t));
    }
    said.add(FlagSentences.of(t.allFlags(), Text::zh, ""));
    said.add("注意事项：" + facts.cautions().zh());
    said.add("应对措施：" + facts.actions().zh());
    said.add("依据：" + t.rule().source().zh() + "。");
    String at = facts.times().zh(Instant.ofEpochMilli(t.asOf()));
    said.add("发布单位：" + facts.issuer().zh() + "；发布时间：" + at + "。");
    return facts.mark().zh() + String.join("", said);
  }

  private String head(Transition t, Facts facts) {
    String area = facts.area().zh().isEmpty() ? "" : "可能影响区域：" + facts.area().zh() + "。";
    String scope = "对象：" + facts.scope().zh() + group(t) + "。";
    String common = "类别：" + MessageWriter.CATEGORY.zh() + "。";
    if (t.type() == MessageType.CANCEL) {
      return common + scope + area + "按更正后的数据，预警条件自始不成立，" + level(t.previous()) + "预警予以撤销，此前消息作废。";
    }
    String start = "起始时间：" + date(t.onset()) + "。";
    if (t.type() == MessageType.RESOLVE) {
      String why = t.unknown() ? "预警条件是否仍然满足无从得知，" : "预警条件已不再满足，";
      String end = t.unknown() ? "预警关闭，并非解除。" : "预警解除。";
      return common + scope + area + start + why + level(t.previous()) + end;
    }
    String before = t.previous() == null ? "" : "（原为" + level(t.previous()) + "）";
    return common + "等级：" + level(t.level()) + before + "。" + start + scope + area;
  }

  private static String group(Transition t) {
    return t.group().isEmpty() ? "" : "，" + Names.group(t.group()).zh();
  }

  private static String observed(Transition t) {
    Map<String, String> thresholds = Thresholds.of(t);
    List<String> parts = new ArrayList<>();
    t.observed()
        .forEach(
            (measure, value) -> {
              MeasureCatalogue.Entry entry = MeasureCatalogue.of(measure);
              String unit = UNITS.getOrDefault(entry.unit(), "");
              String number = value.isNaN() ? "不详" : Decimals.brief(value) + unit;
              String line = thresholds.get(measure);
              parts.add(entry.name().zh() + number + (line == null ? "" : asked(line, unit)));
            });
    return date(t.windowFirst()) + "至" + date(t.windowLast()) + "：" + String.join("，", parts) + "。";
  }

  private static String asked(String comparisons, String unit) {
    List<String> said = new ArrayList<>();
    for (String comparison : comparisons.split(" \\| ", -1)) {
      int gap = comparison.indexOf(' ');
      String form = SIGNS.get(comparison.substring(0, gap));
      said.add(form.formatted(comparison.substring(gap + 1) + unit));
    }
    return "（标准：" + String.join("或", said) + "）";
  }

  private static String effect(Transition t) {
    String end =
        t.effectEnd() == Transition.NO_DAY ? "，结束日期另行通知" : "，至" + date(t.effectEnd()) + "结束";
    return "效力期间：自" + date(t.effectStart()) + "起" + end + "。";
  }

  @Override
  public String cautionsAfter(boolean cancelled) {
    return cancelled ? "原预警依据的数据已更正，请停止引用此前消息。" : "预警解除不等于风险消除，继续关注后续批次裁员和失业人员再就业。";
  }

  @Override
  public String actionsAfter(boolean cancelled) {
    return cancelled ? "通知原接收单位终止据此启动的措施，核查数据出错原因。" : "转入常态监测，总结处置情况并归档，通知各接收单位。";
  }

  private static LocalDate day(Transition t, Facts facts) {
    return Instant.ofEpochMilli(t.asOf()).atZone(facts.times().zone()).toLocalDate();
  }

  private static String date(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
