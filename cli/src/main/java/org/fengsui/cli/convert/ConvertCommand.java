package org.fengsui.cli.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengsui.cli.job.RuleFiles;
import org.fengsui.cli.load.FileNotes;
import org.fengsui.cli.load.FileOptions;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.convert.Findings;
import org.fengsui.intake.convert.Fred;
import org.fengsui.intake.csv.Conventions;
import org.fengsui.intake.pack.Pack;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fengsui convert}: public formats to the CSV files of the product. */
@Command(name = "convert", mixinStandardHelpOptions = true, sortOptions = false)
public final class ConvertCommand implements Callable<Integer> {
  private static final int SHOWN = 5;
  private static final ZoneId UNITED_STATES = ZoneId.of("America/New_York");

  @Parameters(paramLabel = "FORMAT", index = "0")
  private String format;

  @Parameters(paramLabel = "F", index = "1..*", arity = "1..*")
  private List<Path> files;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true)
  private Path output;

  @Option(names = "--region", defaultValue = "US")
  private String region;

  @Option(names = "--measure", defaultValue = "surveyed_unemployment_rate")
  private String measure;

  @Option(names = "--basis", defaultValue = "U-3 SA")
  private String basis;

  @Option(names = "--known", paramLabel = "DATE")
  private String known;

  @Option(names = "--pack", paramLabel = "P")
  private String pack;

  @Mixin private FileOptions options;

  @Option(names = "--json")
  private boolean json;

  private final Console console;

  /** The command on a console. */
  public ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    PublicFormat wanted = PublicFormat.named(format);
    files.forEach(f -> new InputFile(Topics.LAYOFF_REPORTS, f).readable());
    Pack place = pack == null ? null : RuleFiles.load(pack, null).pack();
    Conventions conventions = options.conventions(place);
    ZoneId zone = place == null ? UNITED_STATES : place.jurisdiction().zone();
    Fred.Series series = new Fred.Series(region, measure, basis, instant(zone));
    Findings findings = new Findings();
    Map<String, Long> rows =
        new TreeMap<>(new Conversion(wanted, output, series, conventions, findings).run(files));
    report(findings);
    console.out().println(json ? json(rows, findings) : text(rows));
    return findings.refused().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  /** A date means its first instant; null: not given. */
  private Instant instant(ZoneId zone) {
    if (known == null) {
      return null;
    }
    try {
      return known.contains("T")
          ? OffsetDateTime.parse(known).toInstant()
          : LocalDate.parse(known).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw new UnusableInputException("error.known", known);
    }
  }

  private void report(Findings findings) {
    findings
        .decodings()
        .forEach((file, how) -> console.err().println(FileNotes.decoded(console, name(file), how)));
    findings.refused().stream()
        .limit(SHOWN)
        .map(r -> console.say("convert.refused", name(r.file()), r.line(), say(r)))
        .forEach(console.err()::println);
    if (!findings.refused().isEmpty()) {
      console.err().println(console.say("convert.refusals", findings.refused().size()));
    }
    if (findings.outsiders() > 0) {
      console.err().println(console.say("convert.outside", findings.outsiders()));
    }
    console.err().flush();
  }

  private String say(Findings.Refused refused) {
    return console.language().of(refused.why());
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private String text(Map<String, Long> rows) {
    return rows.entrySet().stream()
        .map(e -> console.say("convert.done", output.resolve(e.getKey()), e.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String json(Map<String, Long> rows, Findings findings) {
    Map<String, Long> all = new LinkedHashMap<>(rows);
    if (!findings.refused().isEmpty()) {
      all.put("refused", (long) findings.refused().size());
    }
    if (findings.outsiders() > 0) {
      all.put("left_out", findings.outsiders());
    }
    return all.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "\"%s\":%d", e.getKey(), e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
