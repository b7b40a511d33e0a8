package org.fengsui.benchmarks.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads the reports of the mutation tool and says which changed comparisons no test noticed; {@code
 * benchmarks/mutate} runs this file alone. A mutant is named by class, method, kind, number and the
 * text of its line, so that its name outlives changes elsewhere in the file.
 */
public final class Mutants {
  private static final Set<String> NOTICED =
      Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");

  private Mutants() {}

  /**
   * One changed comparison.
   *
   * @param place class and method
   * @param kind BOUNDARY ({@code <} for {@code <=} and the like) or NEGATE
   * @param line the source line without the space around it
   * @param order place in the method's byte code
   * @param noticed whether a test failed under it
   */
  private record Mutant(String place, String kind, String line, int order, boolean noticed) {}

  /**
   * Prints the score of each report, and what is wrong.
   *
   * @param arguments the repository, the list of equivalent mutants, and the reports
   */
  public static void main(String... arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Path> reports = Stream.of(arguments).skip(2).map(Path::of).toList();
    if (!agrees(Path.of(arguments[0]), Path.of(arguments[1]), reports, out)) {
      System.exit(1);
    }
  }

  /** Whether the mutants that no test noticed are exactly those listed of the same classes. */
  static boolean agrees(Path home, Path list, List<Path> reports, PrintStream out)
      throws IOException {
    Set<String> listed = listed(list);
    Set<String> stale = new TreeSet<>(listed);
    Set<String> classes = new TreeSet<>();
    int open = 0;
    for (Path report : reports) {
      Map<String, Mutant> mutants = named(read(home, report));
      mutants.values().forEach(m -> classes.add(className(m.place())));
      List<String> survivors =
          mutants.keySet().stream().filter(name -> !mutants.get(name).noticed()).toList();
      List<String> unknown = survivors.stream().filter(s -> !listed.contains(s)).toList();
      survivors.forEach(stale::remove);
      open += unknown.size();
      print(report, mutants.size(), survivors.size(), unknown, out);
    }
    stale.removeIf(name -> !classes.contains(className(name.substring(0, name.indexOf(' ')))));
    stale.forEach(
        name -> out.println("列为等价却被测试发现，或已不存在 · listed, yet noticed by a test or gone:\n" + name));
    return open == 0 && stale.isEmpty();
  }

  private static void print(
      Path report, int all, int survivors, List<String> unknown, PrintStream out) {
    int equivalent = survivors - unknown.size();
    String name = report.getFileName().toString().replace(".xml", "");
    out.printf(
        "%s: %d/%d 被测试发现，%d 个等价，%d 个未发现 · noticed by a test, %d equivalent, %d not noticed%n",
        name, all - survivors, all, equivalent, unknown.size(), equivalent, unknown.size());
    unknown.forEach(mutant -> out.println(mutant + "\n"));
  }

  private static String className(String place) {
    return place.substring(0, place.lastIndexOf('.'));
  }

  /** Entries of three lines: name, source line, reason; lines that begin with # are remarks. */
  private static Set<String> listed(Path list) throws IOException {
    Set<String> names = new TreeSet<>();
    List<String> lines =
        Files.readAllLines(list).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (lines.size() % 3 != 0) {
      throw new IOException(list + ": an entry has three lines: name, source line, reason");
    }
    for (int at = 0; at < lines.size(); at += 3) {
      names.add(lines.get(at) + "\n  " + lines.get(at + 1));
    }
    return names;
  }

  /** Mutants by name; those of one kind on equal lines of a method are numbered in order. */
  private static Map<String, Mutant> named(List<Mutant> mutants) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Mutant> named = new LinkedHashMap<>();
    for (Mutant mutant : mutants) {
      String name = mutant.place() + " " + mutant.kind();
      int number = numbers.merge(name + mutant.line(), 1, Integer::sum);
      named.put(name + " " + number + "\n  " + mutant.line(), mutant);
    }
    return named;
  }

  private static List<Mutant> read(Path home, Path report) throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    Map<String, List<String>> sources = new TreeMap<>();
    try (InputStream in = Files.newInputStream(report)) {
      NodeList all =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(in)
              .getElementsByTagName("mutation");
      for (int i = 0; i < all.getLength(); i++) {
        mutants.add(mutant((Element) all.item(i), home, sources));
      }
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(report + " is no report of the mutation tool", e);
    }
    mutants.sort(Comparator.comparing(Mutant::place).thenComparingInt(Mutant::order));
    return mutants;
  }

  private static Mutant mutant(Element element, Path home, Map<String, List<String>> sources)
      throws IOException {
    String in = text(element, "mutatedClass");
    String file = in.substring(0, in.lastIndexOf('.') + 1).replace('.', '/');
    file += text(element, "sourceFile");
    List<String> source = sources.get(file);
    if (source == null) {
      source = source(home, file);
      sources.put(file, source);
    }
    String method = text(element, "mutatedMethod").replaceAll("^lambda\\$(.*)\\$\\d+$", "$1");
    String kind = text(element, "mutator").contains("Boundary") ? "BOUNDARY" : "NEGATE";
    String line = source.get(Integer.parseInt(text(element, "lineNumber")) - 1).strip();
    int order = Integer.parseInt(text(element, "index"));
    boolean noticed = NOTICED.contains(element.getAttribute("status"));
    return new Mutant(in + "." + method, kind, line, order, noticed);
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }

  private static List<String> source(Path home, String file) throws IOException {
    try (Stream<Path> modules = Files.list(home)) {
      Path found =
          modules
              .map(module -> module.resolve("src/main/java").resolve(file))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow(() -> new IOException("no module has the source file " + file));
      return Files.readAllLines(found);
    }
  }
}
