package org.fengsui.console.api;

import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.Board;
import org.fengsui.console.board.BoardReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The board. */
@RestController
public class BoardApi {
  private final BoardReader reader;

  /** The board of a reader. */
  public BoardApi(BoardReader reader) {
    this.reader = reader;
  }

  /** The board as it stands; the map shows every area to everybody. */
  @GetMapping("/api/board")
  public Board board(Visitor visitor) {
    return reader.board();
  }
}
