package org.fengsui.jobs.recovery;

import java.nio.file.Path;
import java.util.Optional;
import org.fengsui.alerts.rules.Text;

/** What people read about the lock of a checkpoint folder. */
final class LockTexts {
  private LockTexts() {}

  static Text held(Path folder, LockOwner by) {
    return new Text(
        "检查点目录 %s 正由主机 %s 的进程 %d 使用，同一目录只能运行一个作业；请先停止该进程，或换用其他 checkpoint_dir 和 group。"
            .formatted(folder, by.host(), by.pid()),
        "The checkpoint folder %s is in use by process %d on host %s, and a folder serves one job at a time: stop that process, or give this job another checkpoint_dir and group."
            .formatted(folder, by.pid(), by.host()));
  }

  static Text waiting(Path folder, Optional<LockOwner> by) {
    String zh = by.map(o -> "主机 " + o.host() + " 的进程 " + o.pid()).orElse("未知进程");
    String en =
        by.map(o -> "process " + o.pid() + " on host " + o.host()).orElse("unknown process");
    return new Text(
        "检查点目录 %s 的锁属于%s，正在等待以确认其是否仍在运行（最多一分钟）。".formatted(folder, zh),
        "The lock of the checkpoint folder %s belongs to the %s; waiting up to a minute to see whether it still runs."
            .formatted(folder, en));
  }

  static Text lost(Path folder) {
    return new Text(
        "检查点目录 %s 的锁已被另一进程取得，本进程立即结束，不写检查点，也不发消息。".formatted(folder),
        "Another process has taken the lock of the checkpoint folder %s: this one ends at once, without a checkpoint and without a message."
            .formatted(folder));
  }
}
