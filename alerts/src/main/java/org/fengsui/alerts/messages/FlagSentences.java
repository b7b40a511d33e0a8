package org.fengsui.alerts.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fengsui.alerts.rules.Text;
import org.fengsui.indicators.reading.Flags;

/** What a flag beside a value means, as a sentence for people. */
final class FlagSentences {
  private static final Map<String, Text> SENTENCES = new LinkedHashMap<>();

  static {
    say(Flags.CORRECTED, "本次变动由数据更正引起。", "A correction of the records brought this change.");
    say(
        Flags.GROWN,
        "处于最高等级，数值自上次消息以来已增加一倍以上。",
        "At the top level the value has at least doubled since the last message.");
    say(
        Flags.COUNT_ASSUMED,
        "裁减人数不详，暂按职工总数估计。",
        "The number of dismissals is not known; the workforce stands in for it.");
    say(
        Flags.COUNT_UNKNOWN,
        "部分报告未填人数，实际人数可能更多。",
        "Some reports give no number; the true one may be higher.");
    say(
        Flags.NO_BASE,
        "职工总数或参保基数不详，比例无法计算。",
        "The workforce or base is not known, so no share is computed.");
    say(
        Flags.WARM_UP,
        "历史数据尚不足，同期比较仅供参考。",
        "The history is still short; comparisons are tentative.");
    say(
        Flags.NO_DESIGN,
        "调查数据没有抽样设计信息，无法给出抽样误差。",
        "The survey gives no design, so no sampling error is known.");
    say(
        Flags.LOW_RELIABILITY,
        "样本偏少，数值可靠性较低。",
        "Few observations; the figure is of low reliability.");
    say(Flags.MISSING, "部分单位缺少最近一期参保数据。", "The latest payroll row of some employers is missing.");
    say(Flags.INCOMPLETE, "时间窗内部分周期无人报送。", "Some periods of the window were not reported.");
    say(Flags.REPORTED, "其中已报送周期：%s。", "Periods reported: %s.");
    say(Flags.MISSING_REPORT, "缺少报送：%s。", "No report from: %s.");
    say(
        Flags.MONTH_MISSING,
        "该序列有月份未公布，以其余月份平均。",
        "A month of the series was never published; the others stand for it.");
    say(
        Flags.NO_DATA,
        "长期没有数据，是否已缓解无人知晓；这不是解除险情的结论。",
        "There has been no data for long: nobody knows whether it is over. This is no all-clear.");
    say(
        Flags.SOURCE_RETIRED,
        "所依据的数据来源已停用，预警随之结束。",
        "The source that it rested on is no longer in use; the warning ends with it.");
    say(
        Flags.CLOSE_BY_PERSON,
        "其法定效力不因缺少数据而终止，请人工核实后关闭。",
        "Missing data do not end its legal effect; a person must check and close it.");
    say(
        Flags.PROVISIONAL,
        "该期数据尚未收齐，为暂估值。",
        "The period is not complete; the value is provisional.");
    say(
        Flags.NOT_REPRODUCED,
        "系统恢复后未能重现此前消息。",
        "An earlier message was not reproduced after a restart.");
    say(
        Flags.HISTORICAL,
        "该预警在补读历史记录时产生。",
        "The warning was found while the records of earlier times were read.");
    say(
        Flags.ORPHANED,
        "重新计算后未再产生该预警，此后不再跟踪，请人工核实并关闭。",
        "Reading all records again did not give this warning; it is followed no longer and a person must close it.");
    say(
        Flags.NOT_ADJUSTED,
        "该数据未经季节调整，不能与以往月份直接比较。",
        "The series is not seasonally adjusted and is not compared with other months.");
    say(
        "rule-withdrawn",
        "对应规则已停用，预警随之解除。",
        "The rule is no longer in force; its warning ends with it.");
  }

  private FlagSentences() {}

  private static void say(String flag, String zh, String en) {
    SENTENCES.put(flag, new Text(zh, en));
  }

  /** Sentences of all flags that have one, in a fixed order. */
  static String of(Set<String> flags, Function<Text, String> language, String between) {
    List<String> said = new ArrayList<>();
    SENTENCES.forEach(
        (flag, sentence) -> {
          if (flag.endsWith(":")) {
            String named = named(flag, flags);
            if (!named.isEmpty()) {
              said.add(language.apply(sentence).replace("%s", named));
            }
          } else if (flags.contains(flag)) {
            said.add(language.apply(sentence));
          }
        });
    return String.join(between, said);
  }

  /** What flags of a kind name behind the colon. */
  private static String named(String kind, Set<String> flags) {
    return flags.stream()
        .filter(flag -> flag.startsWith(kind) && flag.length() > kind.length())
        .map(flag -> flag.substring(kind.length()))
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
