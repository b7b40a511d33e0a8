package org.fengsui.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarkTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void aFile() throws IOException {
    file = Files.writeString(directory.resolve("a.csv"), "report_id\nR1\n");
  }

  @Test
  void anImportGoesOnAfterTheLastNote() throws IOException {
    Bookmark bookmark = bookmark("layoff-reports", "h:1");
    assertThat(bookmark.line()).isZero();
    bookmark.note(500);
    bookmark.note(1000);
    assertThat(bookmark("layoff-reports", "h:1").line()).isEqualTo(1000);
  }

  @Test
  void aBookmarkOfAnotherStreamBrokerOrFileDoesNotCount() throws IOException {
    bookmark("layoff-reports", "h:1").note(500);
    assertThat(bookmark("insurance-claims", "h:1").line()).isZero();
    assertThat(bookmark("layoff-reports", "h:2").line()).isZero();
    Files.writeString(file, "report_id\nR1\nR2\n");
    assertThat(bookmark("layoff-reports", "h:1").line()).isZero();
  }

  @Test
  void aDamagedBookmarkMeansFromTheBeginning() throws IOException {
    Bookmark bookmark = bookmark("layoff-reports", "h:1");
    bookmark.note(500);
    String kept = Files.readString(bookmark.path());
    Files.writeString(bookmark.path(), kept.replace("line=500", "line=5x"));
    assertThat(bookmark.line()).isZero();
  }

  @Test
  void aCompleteImportLeavesNothingBeside() throws IOException {
    Bookmark bookmark = bookmark("layoff-reports", "h:1");
    bookmark.note(500);
    bookmark.remove();
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  private Bookmark bookmark(String stream, String bootstrap) throws IOException {
    return new Bookmark(file, stream, bootstrap);
  }
}
