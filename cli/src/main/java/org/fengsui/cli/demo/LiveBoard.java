package org.fengsui.cli.demo;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.cli.board.Board;
import org.fengsui.cli.board.BoardModel;
import org.fengsui.cli.board.BoardRenderer;
import org.fengsui.cli.kafka.TopicTail;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Screen;
import org.fengsui.cli.term.StopSignal;
import org.fengsui.cli.term.TerminalSize;
import org.fengsui.schemas.EarlyWarning;
import org.fengsui.schemas.IndicatorValue;
import org.fengsui.schemas.JobStatus;

/**
 * Follows the topics and shows what they say, drawn in place on a terminal or as plain lines, until
 * somebody stops it.
 */
final class LiveBoard {
  private static final Duration FRAME = Duration.ofMillis(200);
  private static final int FRAMES_PER_SIZE = 10;
  private static final int PLAIN_ROWS = 24;

  private final Console console;
  private final BoardModel model;
  private final TopicTail tail;
  private final StoryPlayer player;
  private final StopSignal stop;

  LiveBoard(
      Console console, BoardModel model, TopicTail tail, StoryPlayer player, StopSignal stop) {
    this.console = console;
    this.model = model;
    this.tail = tail;
    this.player = player;
    this.stop = stop;
  }

  /**
   * Shows the board.
   *
   * @param inPlace whether it is drawn on the terminal's screen
   * @param limit how long; zero: until stopped
   */
  void show(boolean inPlace, Duration limit) {
    if (inPlace) {
      try (Screen screen = new Screen(console.out())) {
        Picture picture = new Picture(console);
        follow(limit, () -> screen.draw(picture.of(model.board())));
      }
    } else {
      PlainLines lines = new PlainLines(console);
      follow(limit, () -> lines.print(model.board()));
    }
  }

  private void follow(Duration limit, Runnable draw) {
    long end = System.nanoTime() + limit.toNanos();
    while (!stop.asked() && (limit.isZero() || System.nanoTime() < end)) {
      tail.poll(FRAME, this::take);
      model.caption(player.caption());
      draw.run();
    }
  }

  private void take(SpecificRecordBase record) {
    if (record instanceof EarlyWarning warning) {
      model.accept(warning);
    } else if (record instanceof IndicatorValue value) {
      model.accept(value);
    } else if (record instanceof JobStatus status) {
      model.accept(status);
    }
  }

  /** The board in the size of the terminal, which is asked for again every two seconds. */
  private static final class Picture {
    private final Console console;
    private TerminalSize size = Console.size();
    private int frames;

    Picture(Console console) {
      this.console = console;
    }

    String of(Board board) {
      frames++;
      if (frames % FRAMES_PER_SIZE == 0) {
        size = Console.size();
      }
      return new BoardRenderer(console.language(), console.paint(), size).render(board);
    }
  }

  /** What changed since the board was last looked at, as lines. */
  static final class PlainLines {
    private final Console console;
    private long printed;
    private String caption = "";

    PlainLines(Console console) {
      this.console = console;
    }

    void print(Board board) {
      if (!board.caption().equals(caption)) {
        caption = board.caption();
        console.out().println("DEMO 演练  == " + caption);
      }
      long fresh = Math.min(board.messages() - printed, board.warnings().size());
      printed = board.messages();
      BoardRenderer renderer =
          new BoardRenderer(
              console.language(), console.paint(), new TerminalSize(console.columns(), PLAIN_ROWS));
      for (int i = (int) fresh - 1; i >= 0; i--) {
        // A line stays where it is printed: its countdown is that of its own instant.
        EarlyWarning warning = board.warnings().get(i);
        List<String> lines = renderer.message(warning, warning.getAsOf(), board.zone());
        lines.forEach(line -> console.out().println("DEMO 演练  " + line));
      }
      console.out().flush();
    }
  }
}
