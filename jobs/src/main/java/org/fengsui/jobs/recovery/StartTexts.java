package org.fengsui.jobs.recovery;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.config.JobSettings.StateBackend;

/** What people read about how a job starts. */
public final class StartTexts {
  private StartTexts() {}

  /** The sentences of a plan: what is skipped, what is restored and how old it is. */
  public static List<Text> of(StartPlan plan) {
    List<Text> lines = new ArrayList<>();
    for (Skipped skipped : plan.skipped()) {
      lines.add(skipped(skipped));
    }
    lines.add(
        switch (plan.kind()) {
          case FRESH ->
              new Text(
                  "按要求不带状态启动（--fresh）：消费组位点已删除，所有输入从第一条记录读起。",
                  "Starts without state as asked (--fresh): the group's offsets are deleted and every input is read from its first record.");
          case RESTORED, CHOSEN -> restored(plan.restored(), plan.at());
          default -> new Text("首次启动，没有可恢复的状态。", "First start: there is no state to go on from.");
        });
    return lines;
  }

  private static Text restored(Restorable from, Instant now) {
    Duration age = Duration.between(from.takenAt(), now);
    return new Text(
        "从 %s 继续，其写入于 %s（%s前）。".formatted(from.path(), from.takenAt(), zh(age)),
        "Goes on from %s, written at %s (%s ago).".formatted(from.path(), from.takenAt(), en(age)));
  }

  static Text joined(String job) {
    return new Text(
        "作业 %s 的元数据在高可用存储中，由 Flink 自行恢复。".formatted(job),
        "The store of high availability has the job %s: Flink restores it by itself."
            .formatted(job));
  }

  static Text otherBackend(StateBackend of) {
    String name = of.name().toLowerCase(Locale.ROOT);
    return new Text(
        "该状态由 state_backend: %s 写出，本次仍用它运行；停止时的保存点两种后端都能读取，下次启动改用所设的后端。".formatted(name),
        "It was written by state_backend: %s, which this run keeps; the savepoint of its stop is readable by both, and the start after it uses the backend that is set."
            .formatted(name));
  }

  private static Text skipped(Skipped skipped) {
    return new Text(
        "%s 无法恢复，退回到更早的检查点：%s。".formatted(skipped.path(), skipped.reason().zh()),
        "%s cannot be restored, an older one is taken: %s."
            .formatted(skipped.path(), skipped.reason().en()));
  }

  static Text unusable(Path path, Text reason) {
    return new Text(
        "--from %s 无法恢复：%s；请给出一个完整的检查点或保存点目录。".formatted(path, reason.zh()),
        "--from %s cannot be restored: %s; name the folder of a complete checkpoint or savepoint."
            .formatted(path, reason.en()));
  }

  static Text empty(Path folder, List<Skipped> skipped, Traces.Census census) {
    String zh = skipped.isEmpty() ? "" : "（有 %d 个已损坏，首个：%s）";
    String en = skipped.isEmpty() ? "" : " (%d are damaged, the first: %s)";
    if (!skipped.isEmpty()) {
      Skipped first = skipped.get(0);
      zh = zh.formatted(skipped.size(), first.path() + "：" + first.reason().zh());
      en = en.formatted(skipped.size(), first.path() + ": " + first.reason().en());
    }
    return new Text(
        "本作业曾经运行，但 %s 中没有可恢复的检查点或保存点%s；不带状态启动会忘记 %d 条仍未结束的预警。请恢复该目录，或用 --from 路径指定一个检查点，或用 --fresh 从头读取所有输入。"
            .formatted(folder, zh, census.open()),
        "This job ran before, and %s has no checkpoint or savepoint that can be restored%s; a start without state would forget %d open %s. Bring the folder back, name a checkpoint by --from PATH, or read every input again from its first record by --fresh."
            .formatted(folder, en, census.open(), census.open() == 1 ? "warning" : "warnings"));
  }

  private static String zh(Duration age) {
    long s = Math.max(0, age.toSeconds());
    return s < 120
        ? s + " 秒"
        : s < 7200 ? s / 60 + " 分钟" : s < 172_800 ? s / 3600 + " 小时" : s / 86_400 + " 天";
  }

  private static String en(Duration age) {
    long s = Math.max(0, age.toSeconds());
    return s < 120
        ? s + " s"
        : s < 7200 ? s / 60 + " min" : s < 172_800 ? s / 3600 + " h" : s / 86_400 + " days";
  }
}
