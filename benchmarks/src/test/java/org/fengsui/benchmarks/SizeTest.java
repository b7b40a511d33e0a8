package org.fengsui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small rooms: no file and no method of the product is longer than one can take in. */
class SizeTest {
  private static final int LINES_OF_A_FILE = 300;

  /** From the line that opens its body to the one that closes it. */
  private static final int LINES_OF_A_METHOD = 30;

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

  @Test
  void no_file_is_longer_than_300_lines() throws IOException {
    List<String> longer = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LINES_OF_A_FILE) {
        longer.add(HOUSE.relativize(file) + ": " + lines);
      }
    }
    assertThat(longer).isEmpty();
  }

  @Test
  void no_method_is_longer_than_30_lines() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> longer = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Methods(unit, positions, longer).scan(unit, null);
      }
    }
    assertThat(longer).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> modules = Files.list(HOUSE)) {
      for (Path module : modules.sorted().toList()) {
        Path main = module.resolve("src/main/java");
        if (Files.isDirectory(main)) {
          try (Stream<Path> files = Files.walk(main)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(all::add);
          }
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(500);
    return all;
  }

  /** Gathers the methods and constructors of a file that are too long, nested ones on their own. */
  private static final class Methods extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> longer;

    Methods(CompilationUnitTree unit, SourcePositions positions, List<String> longer) {
      this.unit = unit;
      this.positions = positions;
      this.longer = longer;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        long first = line(positions.getStartPosition(unit, method.getBody()));
        long lines = line(positions.getEndPosition(unit, method)) - first + 1;
        Path file = HOUSE.relativize(Path.of(unit.getSourceFile().toUri()));
        if (lines > LINES_OF_A_METHOD) {
          longer.add(file + ":" + first + " " + method.getName() + ": " + lines);
        }
      }
      return super.visitMethod(method, null);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
