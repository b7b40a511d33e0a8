package org.fengsui.benchmarks.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

/**
 * The walk of ARCHITECTURE.md: a report meets no file that the page does not name, the page names
 * none that the report does not meet, and what a newcomer must read are twenty files.
 */
class WalkTest {
  private static final int MOST_FILES = 20;
  private static final Path PAGE = Path.of("..", "ARCHITECTURE.md");
  private static final String HEADING = "## A newcomer's walk\n";
  private static final Pattern FILE = Pattern.compile("`([a-z/]+/[A-Z]\\w+)\\.java`");
  private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. .*$");

  /** A way to go, once. */
  public interface Walk {
    /** Goes it; returns the alerts at its end: rule, kind of scope and level. */
    List<String> go();
  }

  @Test
  void aReportMeetsTheFilesThatThePageNamesAndNoOthers() throws Exception {
    WatchingLoader loader = new WatchingLoader(getClass().getClassLoader(), Walk.class);
    Class<?> driver = loader.loadClass("org.fengsui.benchmarks.walk.OneReport");
    Walk report = (Walk) driver.getConstructor().newInstance();
    int ready = loader.product().size();
    List<String> alerts = report.go();
    List<Class<?>> loaded = loader.product();
    Set<String> onTheWay = files(loaded.subList(ready, loaded.size()));
    Set<String> met = files(loaded);

    assertThat(alerts).contains("layoff-employer employer RED", "layoff-area county RED");
    String section = section();
    Set<String> walk = named(STEP.matcher(section).results().map(MatchResult::group).toList());
    Set<String> named = named(List.of(section));
    assertThat(walk).hasSizeLessThanOrEqualTo(MOST_FILES);
    assertThat(onTheWay).as("loaded on the way, but not on the page").isSubsetOf(named);
    assertThat(met).as("on the page, but not met").containsAll(named);
  }

  private static String section() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(HEADING);
    assertThat(from).as("heading in " + PAGE).isNotNegative();
    return page.substring(from, page.indexOf("\n## ", from));
  }

  private static Set<String> named(List<String> lines) {
    return lines.stream()
        .flatMap(line -> FILE.matcher(line).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The files of classes, without what only carries values: records, enums, Avro, exceptions. */
  private static Set<String> files(List<Class<?>> classes) {
    return classes.stream()
        .filter(WalkTest::works)
        .map(Class::getName)
        .map(name -> name.replaceAll("^org\\.fengsui\\.|\\$.*", "").replace('.', '/'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean works(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
      boolean carries = c.isRecord() || c.isEnum() || Throwable.class.isAssignableFrom(c);
      if (carries || generated(c)) {
        return false;
      }
    }
    return true;
  }

  /** By name, for each loader has an Avro of its own. */
  private static boolean generated(Class<?> type) {
    return type.getSuperclass() != null
        && type.getSuperclass().getName().equals(SpecificRecordBase.class.getName());
  }
}
