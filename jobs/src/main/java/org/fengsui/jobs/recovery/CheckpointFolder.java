package org.fengsui.jobs.recovery;

import java.net.URI;
import java.nio.file.Path;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.config.RefusedStartException;

/** The folder of a setting {@code checkpoint_dir}. */
public final class CheckpointFolder {
  private CheckpointFolder() {}

  /**
   * The folder as a path of this machine: lock and run log need a file system that can create a
   * file only where there is none, append to it and force it to the disk. Storage of several
   * machines is mounted.
   *
   * @param checkpointDir an absolute path or a {@code file:} URI with nothing escaped
   * @throws RefusedStartException for any other scheme
   */
  public static Path of(String checkpointDir) throws RefusedStartException {
    URI uri = new org.apache.flink.core.fs.Path(checkpointDir).toUri();
    if (uri.getScheme() != null && !uri.getScheme().equals("file")) {
      throw new RefusedStartException(
          new Text(
              "checkpoint_dir 为 %s：检查点目录须是本机路径或 file: 地址（多台机器共用时请挂载同一存储），因为锁和运行日志需要文件系统。"
                  .formatted(checkpointDir),
              "checkpoint_dir is %s: it must be a path or a file: URI (several machines mount the same storage), because the lock and the run log need a file system."
                  .formatted(checkpointDir)));
    }
    return Path.of(uri.getPath()).normalize();
  }

  /** The URI of a path as Flink reads it: nothing is escaped, so that a blank stays one. */
  public static String address(Path path) {
    return "file://" + path.toAbsolutePath();
  }

  /** A path as the run log writes it: relative below the folder, so that the folder may move. */
  static String relative(Path folder, Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path base = folder.toAbsolutePath().normalize();
    return whole.startsWith(base) ? base.relativize(whole).toString() : whole.toString();
  }
}
