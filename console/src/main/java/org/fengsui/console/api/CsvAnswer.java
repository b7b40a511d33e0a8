package org.fengsui.console.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.fengsui.console.export.CsvTable;

/** Answers a request with a table. */
public final class CsvAnswer {
  private final CsvTable tables;

  /** Answers with tables of a database. */
  CsvAnswer(CsvTable tables) {
    this.tables = tables;
  }

  /**
   * Rows of pages, from 0 until one is empty.
   *
   * @param pages rows of a page
   */
  static <R extends Record> CsvTable.Rows<R> pages(IntFunction<List<R>> pages) {
    return row -> {
      int page = 0;
      for (List<R> some = pages.apply(0); !some.isEmpty(); some = pages.apply(++page)) {
        some.forEach(row);
      }
    };
  }

  /** Answers with rows. */
  <R extends Record> void write(
      Class<R> type,
      CsvTable.Rows<R> rows,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    String name = path.substring("/api/".length()).replaceAll("[^A-Za-z0-9.-]", "-");
    response.setContentType("text/csv;charset=UTF-8;header=present");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-store");
    boolean mark = request.getParameter("excel") != null;
    tables.write(type, rows, mark, response.getOutputStream());
  }
}
