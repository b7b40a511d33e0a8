package org.fengsui.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.fengsui.cli.job.RuleFiles;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;
import org.fengsui.jobs.config.SettingsException;
import org.fengsui.jobs.config.SettingsReader;
import org.fengsui.schemas.DeadLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, the outcome is success or a sentence. */
@Timeout(180)
class AnyFileTest {
  private static final long SEED = Long.getLong("fengsui.poison.seed", 20_260_322L);
  private static final int TRIES = Integer.getInteger("fengsui.poison.files", 150);

  private final Random random = new Random(SEED);

  @TempDir Path folder;

  /** Reads a file. */
  @FunctionalInterface
  private interface Use {
    void of(Path file) throws IOException;
  }

  @Test
  void anyCsvOfAnyStream() throws IOException {
    for (StreamDefinition<?> kind : Streams.all()) {
      String header = String.join(",", kind.columns().all());
      String row =
          "x,1,,2026-03-01".concat(",".repeat(Math.max(0, kind.columns().all().size() - 4)));
      byte[] good = (header + "\n" + (row + "\n").repeat(3)).getBytes(StandardCharsets.UTF_8);
      InputFile input = new InputFile(kind.topic(), folder.resolve("rows.csv"));
      tries(good, input.path(), file -> new CsvFile(input).read(new Nowhere()));
    }
  }

  @Test
  void anyRuleFile() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    byte[] good = Files.readAllBytes(source("packs/cn-ningxia/rules/layoff-area.yaml"));
    tries(good, rules.resolve("r.yaml"), file -> RuleFiles.load("cn-ningxia", rules));
  }

  @Test
  void anyFileOfAPack() throws IOException {
    Path from = source("packs/us-states");
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Map<String, byte[]> good = new TreeMap<>();
    for (String name : new String[] {"pack.yaml", "regions.csv", "industries.csv"}) {
      good.put(name, Files.readAllBytes(from.resolve(name)));
      Files.write(pack.resolve(name), good.get(name));
    }
    Path rules = Files.createDirectory(pack.resolve("rules"));
    Files.copy(from.resolve("rules/warn.yaml"), rules.resolve("warn.yaml"));
    for (String name : good.keySet()) {
      tries(good.get(name), pack.resolve(name), file -> RuleFiles.load(pack.toString(), null));
      Files.write(pack.resolve(name), good.get(name));
    }
  }

  @Test
  void anySettingsOfTheJob() throws IOException {
    byte[] good = Files.readAllBytes(source("docker/job.yaml"));
    tries(good, folder.resolve("job.yaml"), file -> new SettingsReader().read(file));
  }

  private void tries(byte[] good, Path file, Use use) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = mutated(good);
      Files.write(file, bytes);
      try {
        use.of(file);
      } catch (UnusableInputException | SettingsException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException | StackOverflowError e) {
        String text = new String(bytes, 0, Math.min(400, bytes.length), StandardCharsets.UTF_8);
        throw new AssertionError("seed " + SEED + ", try " + i + ": " + file + "\n" + text, e);
      }
    }
  }

  private byte[] mutated(byte[] good) {
    String text = new String(good, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    return switch (random.nextInt(9)) {
      case 0 -> Arrays.copyOf(good, random.nextInt(good.length));
      case 1 -> noise(random.nextInt(300));
      case 2 -> insert(text, at, "[".repeat(8_000));
      case 3 -> insert(text, at, "\"");
      case 4 -> insert(text, at, "长".repeat(300_000));
      case 5 -> insert(text, at, "\n- {a: &b [*b, !!c d]}\n");
      case 6 -> insert(text, at, "99999999999999999999");
      case 7 -> insert(text, at, "\u0000\uFEFF");
      default -> flipped(good);
    };
  }

  private static byte[] insert(String text, int at, String more) {
    return (text.substring(0, at) + more + text.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] flipped(byte[] good) {
    byte[] bytes = good.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static Path source(String path) {
    return Path.of("..").resolve(path);
  }

  /** Takes rows and refusals and keeps none. */
  private static final class Nowhere implements RowSink {
    @Override
    public void row(String key, byte[] value, long line) {
      assertThat(value).isNotEmpty();
    }

    @Override
    public void refused(DeadLetter letter) {
      assertThat(letter.getReason()).isNotBlank();
    }
  }
}
