package org.fengsui.jobs.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.fengsui.indicators.fact.Fact;
import org.fengsui.jobs.testing.WireSamples;
import org.fengsui.jobs.testing.WireSamples.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bytes once written are read for ever. Each sample has its fixtures in {@code golden/NAME.N.hex},
 * one for every layout that a build has written; a fixture is never changed.
 */
class GoldenBytesTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final int LINE = 100;

  static Stream<String> names() {
    return WireSamples.all().keySet().stream();
  }

  private static <T> TypeSerializer<T> serializer(Sample<T> sample) {
    return sample.type().createSerializer(new SerializerConfigImpl());
  }

  private static <T> byte[] bytes(Sample<T> sample, T value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    serializer(sample).serialize(value, new DataOutputViewStreamWrapper(out));
    return out.toByteArray();
  }

  private static <T> byte[] written(Sample<T> sample) throws IOException {
    return bytes(sample, sample.value());
  }

  /** Reads bytes and writes again what was read. */
  private static <T> byte[] rewritten(Sample<T> sample, byte[] bytes) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    T read = serializer(sample).deserialize(new DataInputViewStreamWrapper(in));
    assertThat(in.available()).as("bytes left").isZero();
    return bytes(sample, read);
  }

  private static List<byte[]> fixtures(String name) throws Exception {
    List<byte[]> all = new ArrayList<>();
    for (Path file : files()) {
      if (nameOf(file).equals(name)) {
        all.add(HEX.parseHex(Files.readString(file).replaceAll("\\s", "")));
      }
    }
    return all;
  }

  private static List<Path> files() throws Exception {
    Path folder = Path.of(GoldenBytesTest.class.getResource("/golden").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[0-9]+\\.hex$", "");
  }

  private static String lines(byte[] bytes) {
    return HEX.formatHex(bytes).replaceAll("(.{" + LINE + "})", "$1\n") + "\n";
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyFixtureIsReadAsItsSample(String name) throws Exception {
    Sample<?> sample = WireSamples.all().get(name);
    for (byte[] fixture : fixtures(name)) {
      assertThat(rewritten(sample, fixture)).isEqualTo(written(sample));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatThisBuildWritesIsAFixture(String name) throws Exception {
    byte[] written = written(WireSamples.all().get(name));
    assertThat(fixtures(name))
        .as("a new layout: keep the old fixtures, add golden/%s.N.hex:\n%s", name, lines(written))
        .anySatisfy(fixture -> assertThat(fixture).isEqualTo(written));
  }

  @Test
  void everyTypeThatCrossesBetweenOperatorsHasASample() throws Exception {
    Set<String> sampled = new TreeSet<>();
    names().forEach(name -> sampled.add(name.replaceFirst("-.*", "")));
    Set<String> types = new TreeSet<>();
    for (Field field : JobTypes.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        types.add(field.getName());
      }
    }
    assertThat(sampled).isEqualTo(types);
  }

  @Test
  void everyKindOfFactHasASample() {
    Set<String> kinds = new TreeSet<>();
    for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
      kinds.add(kind.getSimpleName());
    }
    assertThat(WireSamples.facts().keySet()).isEqualTo(kinds);
  }

  @Test
  void noFixtureIsWithoutASample() throws Exception {
    assertThat(files())
        .extracting(GoldenBytesTest::nameOf)
        .allMatch(n -> names().anyMatch(n::equals));
  }
}
