package org.fengsui.benchmarks.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.fengsui.alerts.rules.RuleParser;
import org.fengsui.alerts.rules.RuleTestFile;
import org.fengsui.alerts.rules.RuleWords;
import org.fengsui.cli.load.CsvFile;
import org.fengsui.cli.load.InputFile;
import org.fengsui.cli.load.RowSink;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.gate.Gate;
import org.fengsui.intake.gate.GateOptions;
import org.fengsui.intake.gate.Incoming;
import org.fengsui.intake.gate.RecordGate;
import org.fengsui.intake.pack.Pack;
import org.fengsui.intake.pack.PackException;
import org.fengsui.intake.pack.Packs;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.config.SettingsException;
import org.fengsui.jobs.config.SettingsReader;
import org.fengsui.schemas.Codecs;
import org.fengsui.schemas.DeadLetter;
import org.fengsui.schemas.Topics;
import org.fengsui.schemas.UndecodableException;

/** What is fuzzed: each takes any bytes and may refuse them only in its own words. */
enum Target {
  /** Single-object decoding; the first byte chooses the topic. */
  WIRE(Target::wire),
  /** The gate of records; the first byte chooses the stream. */
  GATE(Target::gate),
  /** The CSV reader; the first byte chooses the stream. */
  CSV(Target::csv),
  /** The parser of rules, with the words of a pack. */
  RULE(Target::rule),
  /** The reader of pack.yaml. */
  PACK(bytes -> pack("pack.yaml", bytes)),
  /** The reader of a pack's table of areas. */
  REGIONS(bytes -> pack("regions.csv", bytes)),
  /** The settings of the job. */
  JOB_SETTINGS(Target::settings);

  private static final Pack NINGXIA = Packs.load("cn-ningxia");
  private static final Gate GATE_OF_RECORDS = new RecordGate(NINGXIA, GateOptions.LIVE);
  private static final RuleParser RULES = new RuleParser(RuleWords.of(NINGXIA.jurisdiction()));
  private static final Path FOLDER = folder();

  @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
  private final Consumer<byte[]> use;

  Target(Consumer<byte[]> use) {
    this.use = use;
  }

  /**
   * Runs the target.
   *
   * @throws RuntimeException when it does not refuse bytes in its own words
   */
  void run(byte[] bytes) {
    use.accept(bytes);
  }

  private static void wire(byte[] bytes) {
    String topic = Topics.ALL.get(choice(bytes, Topics.ALL.size()));
    try {
      Codecs.forTopic(topic).decode(rest(bytes));
    } catch (UndecodableException e) {
      said(e.getMessage());
    }
  }

  private static void gate(byte[] bytes) {
    String topic = Topics.INPUTS.get(choice(bytes, Topics.INPUTS.size()));
    long now = 1_772_323_200_000L;
    Gate.Verdict verdict =
        GATE_OF_RECORDS.admit(new Incoming(topic, 0, 0, null, rest(bytes), now, null, -1));
    if ((verdict.accepted() == null) == (verdict.refused() == null)) {
      throw new IllegalStateException("neither accepted nor refused, or both");
    }
  }

  private static void csv(byte[] bytes) {
    StreamDefinition<?> kind = Streams.all().get(choice(bytes, Streams.all().size()));
    Path file = write(FOLDER.resolve("rows.csv"), rest(bytes));
    try {
      new CsvFile(new InputFile(kind.topic(), file)).read(new Nowhere());
    } catch (UnusableInputException e) {
      said(e.getMessage());
    }
  }

  private static void rule(byte[] bytes) {
    String yaml = new String(bytes, StandardCharsets.UTF_8);
    RuleParser.Result result = RULES.parse("r.yaml", yaml);
    if ((result.rule() == null) == result.problems().isEmpty()) {
      throw new IllegalStateException("neither a rule nor a problem, or both");
    }
    try {
      RuleTestFile.parse("t.yaml", yaml, Streams.csvNames());
    } catch (IllegalArgumentException e) {
      said(e.getMessage());
    }
  }

  private static void pack(String name, byte[] bytes) {
    write(FOLDER.resolve("pack").resolve(name), bytes);
    try {
      Packs.load(FOLDER.resolve("pack").toString());
    } catch (PackException e) {
      said(e.getMessage());
    } finally {
      restore(name);
    }
  }

  private static void settings(byte[] bytes) {
    try {
      new SettingsReader().parse("job.yaml", new String(bytes, StandardCharsets.UTF_8));
    } catch (SettingsException e) {
      said(e.getMessage());
    }
  }

  private static void said(String message) {
    if (message == null || message.isBlank()) {
      throw new IllegalStateException("refused without a word");
    }
  }

  private static int choice(byte[] bytes, int of) {
    return bytes.length == 0 ? 0 : (bytes[0] & 0xFF) % of;
  }

  private static byte[] rest(byte[] bytes) {
    return bytes.length == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("fengsui-fuzz");
      Files.createDirectory(folder.resolve("pack"));
      for (String name : new String[] {"pack.yaml", "regions.csv", "industries.csv"}) {
        Files.copy(source(name), folder.resolve("pack").resolve(name));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path source(String name) {
    return Path.of("../packs/us-states").resolve(name);
  }

  private static void restore(String name) {
    try {
      write(FOLDER.resolve("pack").resolve(name), Files.readAllBytes(source(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes rows and refusals and keeps none. */
  private static final class Nowhere implements RowSink {
    @Override
    public void row(String key, byte[] value, long line) {
      said(value.length == 0 ? "" : "row");
    }

    @Override
    public void refused(DeadLetter letter) {
      said(letter.getMessage().getEn());
    }
  }
}
