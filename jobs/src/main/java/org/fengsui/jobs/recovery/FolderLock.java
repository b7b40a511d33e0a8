package org.fengsui.jobs.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.fengsui.alerts.rules.Text;
import org.fengsui.jobs.config.RefusedStartException;

/**
 * The lock of a checkpoint folder: one job at a time. Two files: the lock with its owner, written
 * only when it is taken, and beside it a heartbeat of that owner, so that a heartbeat never
 * overwrites the lock of a successor.
 */
public final class FolderLock implements AutoCloseable {
  /** Name of the lock in the checkpoint folder. */
  public static final String FILE = "fengsui.lock";

  /** Time between two heartbeats. */
  public static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final Path folder;
  private final LockOwner self;
  private final LockClock clock;

  private FolderLock(Path folder, LockOwner self, LockClock clock) {
    this.folder = folder;
    this.self = self;
    this.clock = clock;
  }

  /**
   * Takes the lock, or waits for a holder on another machine to show whether it lives.
   *
   * @param say is given a sentence when the start has to wait
   * @throws RefusedStartException if a living process holds the lock
   * @throws IOException if the folder cannot be written
   */
  public static FolderLock acquire(Path folder, Consumer<Text> say)
      throws RefusedStartException, IOException, InterruptedException {
    return acquire(folder, LockOwner.self(), LockClock.SYSTEM, say);
  }

  static FolderLock acquire(Path folder, LockOwner self, LockClock clock, Consumer<Text> say)
      throws RefusedStartException, IOException, InterruptedException {
    Files.createDirectories(folder);
    FolderLock lock = new FolderLock(folder, self, clock);
    lock.beat();
    try {
      lock.take(say);
    } catch (RefusedStartException | IOException | InterruptedException | RuntimeException e) {
      Files.deleteIfExists(lock.heartbeat(self));
      throw e;
    }
    return lock;
  }

  private void take(Consumer<Text> say)
      throws RefusedStartException, IOException, InterruptedException {
    LockWait wait = new LockWait(clock);
    while (!create()) {
      Optional<LockOwner> holder = holder();
      if (holder.isPresent() && holder.get().host().equals(self.host())) {
        if (holder.get().running()) {
          throw new RefusedStartException(LockTexts.held(folder, holder.get()));
        }
        replace(holder.get());
        return;
      }
      Optional<Long> beat = holder.flatMap(this::beatOf);
      if (wait.beats(beat)) {
        throw new RefusedStartException(LockTexts.held(folder, holder.orElseThrow()));
      }
      if (wait.over(beat)) {
        replace(holder.orElse(null));
        return;
      }
      if (wait.first()) {
        say.accept(LockTexts.waiting(folder, holder));
      }
      clock.pause(LockWait.STEP);
    }
  }

  /** Takes a free lock; false when somebody has it. */
  private boolean create() throws IOException {
    Path written = written();
    try {
      Files.createLink(folder.resolve(FILE), written); // whole at once, or not at all
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      return createWithoutLink();
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private boolean createWithoutLink() throws IOException {
    try {
      Files.writeString(folder.resolve(FILE), self.text(), StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private Path written() throws IOException {
    return Files.writeString(folder.resolve(FILE + ".take." + self.token()), self.text());
  }

  /** Takes the lock from a process that is gone; of several that try, the last one has it. */
  private void replace(LockOwner gone)
      throws RefusedStartException, IOException, InterruptedException {
    Files.move(
        written(),
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    if (gone != null) {
      Files.deleteIfExists(heartbeat(gone));
    }
    clock.pause(LockWait.STEP);
    if (!held()) {
      throw new RefusedStartException(LockTexts.lost(folder));
    }
  }

  /** Whether the lock still carries this process's token; false too when it cannot be read. */
  public boolean held() {
    try {
      return holder().map(h -> h.token().equals(self.token())).orElse(false);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether another process has taken the lock: a file that cannot be read does not show it. */
  public boolean taken() {
    try {
      return holder().map(h -> !h.token().equals(self.token())).orElse(false);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes the heartbeat.
   *
   * @throws IOException if the folder cannot be written
   */
  public void beat() throws IOException {
    Path next = folder.resolve(FILE + ".beat." + self.token());
    Files.writeString(next, Long.toString(clock.wallMillis()));
    Files.move(
        next, heartbeat(self), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Optional<LockOwner> holder() throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(FILE));
      return LockOwner.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Optional<Long> beatOf(LockOwner owner) {
    try {
      return Optional.of(Long.parseLong(Files.readString(heartbeat(owner))));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Path heartbeat(LockOwner owner) {
    return folder.resolve(FILE + "." + owner.token());
  }

  /** Gives the lock back, where this process still has it. */
  @Override
  public void close() throws IOException {
    if (held()) {
      Files.deleteIfExists(folder.resolve(FILE));
    }
    Files.deleteIfExists(heartbeat(self));
  }
}
