package org.fengsui.console.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.fengsui.console.access.Visitor;
import org.fengsui.console.board.Board;
import org.fengsui.console.board.BoardReader;
import org.fengsui.console.store.Shared;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The board. */
@RestController
public class BoardApi {
  private final BoardReader reader;
  private final JsonMapper json;
  private final Shared<String, Packed> shared;

  /** The board of a reader. */
  public BoardApi(BoardReader reader, JsonMapper json) {
    this.reader = reader;
    this.json = json;
    this.shared = new Shared<>(() -> reader.board().generatedAt().toEpochMilli());
  }

  /** The board as it stands; the map shows every area to everybody, small cells to few. */
  @GetMapping("/api/board")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Board.class)))
  public ResponseEntity<byte[]> board(Visitor visitor, HttpServletRequest request) {
    boolean all = visitor.seesSmallCells();
    return shared
        .get(
            all ? "board" : "guarded",
            () -> Packed.of(json.writeValueAsBytes(all ? reader.board() : reader.guarded())))
        .answer(request);
  }
}
