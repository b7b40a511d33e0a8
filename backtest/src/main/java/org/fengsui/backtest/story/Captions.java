package org.fengsui.backtest.story;

import java.util.Map;
import java.util.TreeMap;

/** What the story says, by second: Chinese, then English. */
final class Captions {
  private static final Map<Integer, String[]> BY_SECOND = new TreeMap<>();

  static {
    say(0, "DEMO 演练：虚构数据。全区平稳。", "DEMO 演练: invented data. The region is calm.");
    say(
        Scenes.PLANNED,
        "金凤区一家企业报告：20天后裁员25人。人还在岗，预警已经点亮（蓝色），倒计时开始。",
        "An employer in Jinfeng plans 25 dismissals in 20 days: BLUE today, the countdown runs.");
    say(
        Scenes.ANNOUNCED,
        "沙坡头区一家企业报告：将裁员60人，蓝色。",
        "An employer in Shapotou announces 60 dismissals: BLUE.");
    say(
        Scenes.AMENDED,
        "更正：60人改为12人，低于法定线。预警撤销，不留误报。",
        "Amended from 60 to 12, under the legal line: the warning is cancelled.");
    say(
        Scenes.CLUSTER.get(0),
        "平罗县：接连有企业报告裁员……",
        "Pingluo county: one employer after another reports dismissals ...");
    say(
        Scenes.CLUSTER.get(2),
        "平罗县：30天内第3家裁员超过50人或职工的30%，县域预警：黄色。",
        "Pingluo: a third employer dismisses over 50 persons or 30 % of its staff: county YELLOW.");
    say(
        Scenes.CLUSTER.get(4),
        "平罗县：第5家，升为橙色。2小时内报告本级政府。",
        "Pingluo: the fifth: ORANGE. Report to the government within 2 hours.");
    say(
        Scenes.CLAIMS_FROM,
        "失业保险初次申领开始印证：同一企业申领人数上升。",
        "Insurance claims begin to agree: they rise at one of the five employers.");
    say(
        Scenes.CLAIMS_TO,
        "该企业35天内初次申领达到50人：黄色，两路数据一致。",
        "50 initial claims in 35 days at that employer: YELLOW, two sources agree.");
    say(
        Silence.NOTICED,
        "一个数据来源中断：其所辖区域显示“未知”，而不是“平稳”。",
        "A source has fallen silent: its areas read unknown, not calm.");
    say(StoryClock.SECONDS, "以下为实时演练数据。", "From here on live, still DEMO 演练.");
  }

  private Captions() {}

  private static void say(int second, String zh, String en) {
    BY_SECOND.put(second, new String[] {zh, en});
  }

  /** Chinese and English caption of a second, empty texts when nothing is said. */
  static String[] at(int second) {
    return BY_SECOND.getOrDefault(second, new String[] {"", ""});
  }
}
