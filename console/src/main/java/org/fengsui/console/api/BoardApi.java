package org.fengsui.console.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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
  private final Shared<Sight, Packed> shared;

  /** The board of a reader. */
  public BoardApi(BoardReader reader, JsonMapper json) {
    this.reader = reader;
    this.json = json;
    this.shared = new Shared<>(() -> reader.board().generatedAt().toEpochMilli());
  }

  /** The board as it stands: what concerns the account's areas, small cells to few. */
  @GetMapping("/api/board")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Board.class)))
  public ResponseEntity<byte[]> board(Visitor visitor, HttpServletRequest request) {
    Sight sight =
        new Sight(visitor.seesSmallCells(), visitor.seesRestricted(), visitor.account().areas());
    return shared.get(sight, () -> packed(visitor)).answer(request);
  }

  private Packed packed(Visitor visitor) {
    Board board = reader.board(visitor);
    boolean whole = MessageLens.whole(visitor, board.latest());
    return Packed.of(json.writeValueAsBytes(whole ? board : narrow(visitor, board)));
  }

  /** The board without what its latest messages say that the account may not read. */
  private static Board narrow(Visitor visitor, Board board) {
    List<String> latest = new ArrayList<>();
    JsonMapper.shared()
        .readTree(board.latest())
        .forEach(m -> latest.add(MessageLens.line(visitor, m.toString(), board.generatedAt())));
    return board.latest("[" + String.join(",", latest) + "]");
  }

  /** What decides which board an account gets. */
  private record Sight(boolean smallCells, boolean restricted, List<String> areas) {}
}
