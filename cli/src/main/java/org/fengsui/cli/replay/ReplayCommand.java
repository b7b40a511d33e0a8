package org.fengsui.cli.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.fengsui.cli.load.FileOptions;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.load.WholeFiles;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fengsui replay}: history through the real job, into files. */
@Command(name = "replay", mixinStandardHelpOptions = true, sortOptions = false)
public final class ReplayCommand implements Callable<Integer> {
  /** Files that it writes, the summary last. */
  private static final List<String> NAMES =
      List.of("alerts.jsonl", "indicators.jsonl", "dead-letters.jsonl", "summary.json");

  @Option(names = "--pack", required = true, paramLabel = "P")
  private String pack;

  @Option(names = "--layoffs", paramLabel = "F")
  private List<Path> layoffs = List.of();

  @Option(names = "--claims", paramLabel = "F")
  private List<Path> claims = List.of();

  @Option(names = "--survey", paramLabel = "F")
  private List<Path> survey = List.of();

  @Option(names = "--rates", paramLabel = "F")
  private List<Path> rates = List.of();

  @Option(names = "--employers", paramLabel = "F")
  private List<Path> employers = List.of();

  @Option(names = "--bases", paramLabel = "F")
  private List<Path> bases = List.of();

  @Mixin private FileOptions options;

  @Option(names = "--rules", paramLabel = "DIR")
  private Path rules;

  @Option(names = "--until", paramLabel = "INSTANT")
  private Instant until;

  @Option(names = "--parallelism", paramLabel = "N", defaultValue = "2")
  private int parallelism;

  @Option(names = "--indicators", paramLabel = "WHAT", split = ",")
  private List<String> indicators = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out;

  @Option(names = "--json")
  private boolean json;

  private final Console console;

  /** The command on a console. */
  public ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    List<InputFile> files = files();
    if (files.isEmpty()) {
      throw new UnusableInputException("error.replay.nothing");
    }
    files.forEach(InputFile::readable);
    if (parallelism < 1 || parallelism > 128) {
      throw new UnusableInputException("error.parallelism", parallelism);
    }
    Summary summary;
    try (WholeFiles whole = new WholeFiles(out)) {
      whole.noneOf(files.stream().map(InputFile::path).toList(), NAMES);
      summary = new Replay(plan(files, whole), console).run();
      Files.writeString(whole.path(NAMES.get(NAMES.size() - 1)), summary.json());
      whole.whole();
    }
    console.out().print(json ? summary.json() : new SummaryTable(console).text(summary, out));
    console.out().flush();
    return summary.files().stream().anyMatch(FileTally::mostlyRefused)
        ? ExitCode.FINDINGS
        : ExitCode.OK;
  }

  private ReplayPlan plan(List<InputFile> files, WholeFiles whole) {
    return new ReplayPlan(pack, files, options, rules, until, parallelism, indicators(), whole);
  }

  private List<InputFile> files() {
    List<InputFile> files = new ArrayList<>();
    layoffs.forEach(f -> files.add(new InputFile(Topics.LAYOFF_REPORTS, f)));
    claims.forEach(f -> files.add(new InputFile(Topics.INSURANCE_CLAIMS, f)));
    survey.forEach(f -> files.add(new InputFile(Topics.SURVEY_RESPONSES, f)));
    rates.forEach(f -> files.add(new InputFile(Topics.PUBLISHED_RATES, f)));
    employers.forEach(f -> files.add(new InputFile(Topics.EMPLOYER_REGISTER, f)));
    bases.forEach(f -> files.add(new InputFile(Topics.AREA_BASES, f)));
    return files;
  }

  /** Kinds of scope, in small letters. */
  private Set<String> indicators() {
    Set<String> kinds = new TreeSet<>();
    indicators.forEach(kind -> kinds.add(kind.strip().toLowerCase(Locale.ROOT)));
    return kinds;
  }
}
