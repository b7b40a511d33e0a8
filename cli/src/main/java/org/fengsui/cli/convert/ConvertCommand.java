package org.fengsui.cli.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.ExitCode;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fengsui convert}: public formats to the CSV files of the product. */
@Command(name = "convert", mixinStandardHelpOptions = true, sortOptions = false)
public final class ConvertCommand implements Callable<Integer> {
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

  @Option(names = "--json")
  private boolean json;

  private final Console console;

  /** The command on a console. */
  public ConvertCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PublicFormat wanted = PublicFormat.named(format);
    files.forEach(f -> new InputFile(Topics.LAYOFF_REPORTS, f).readable());
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new UnusableInputException("error.out", output, e.getMessage());
    }
    Conversion.Series series = new Conversion.Series(region, measure, basis);
    Map<String, Long> rows = new TreeMap<>(new Conversion(wanted, output, series).run(files));
    console.out().println(json ? json(rows) : text(rows));
    return ExitCode.OK;
  }

  private String text(Map<String, Long> rows) {
    return rows.entrySet().stream()
        .map(e -> console.say("convert.done", output.resolve(e.getKey()), e.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String json(Map<String, Long> rows) {
    return rows.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "\"%s\":%d", e.getKey(), e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
