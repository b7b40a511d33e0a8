package org.fengsui.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Publishes the schemas that changed since they were last published, with golden bytes of each.
 *
 * <p>Arguments: the new version, such as v2, and the folder of this module. Run by a person, once
 * for each release that changes a schema (CONTRIBUTING.md); never by a build.
 */
public final class Publisher {
  private final String version;
  private final Path module;

  private Publisher(String version, Path module) {
    this.version = version;
    this.module = module;
  }

  /** Entry point. */
  public static void main(String[] args) throws IOException {
    Publisher publisher = new Publisher(args[0], Path.of(args[1]));
    for (Class<? extends SpecificRecordBase> type : types()) {
      if (!isPublished(type)) {
        publisher.publish(type);
      }
    }
  }

  /** Every record type that is the value of a topic, once each, by name. */
  static List<Class<? extends SpecificRecordBase>> types() {
    TreeMap<String, Class<? extends SpecificRecordBase>> types = new TreeMap<>();
    for (String topic : Topics.ALL) {
      types.put(Codecs.typeOf(topic).getSimpleName(), Codecs.typeOf(topic));
    }
    return List.copyOf(types.values());
  }

  /** Whether the newest published version of a type is its current schema, defaults included. */
  static boolean isPublished(Class<? extends SpecificRecordBase> type) {
    List<Schema> versions = PublishedSchemas.of(type.getSimpleName());
    return !versions.isEmpty()
        && versions.get(versions.size() - 1).equals(SpecificData.get().getSchema(type));
  }

  private <T extends SpecificRecordBase> void publish(Class<T> type) throws IOException {
    Path resources = module.resolve("src/main/resources/published");
    String path = version + "/" + type.getSimpleName() + ".avsc";
    write(
        resources.resolve(path),
        SchemaFormatter.format("json/pretty", SpecificData.get().getSchema(type)));
    SingleObjectCodec<T> codec = new SingleObjectCodec<>(type);
    golden(type, "full", codec.encode(Specimen.full(type)));
    golden(type, "bare", codec.encode(Specimen.bare(type)));
    Path index = resources.resolve("index");
    List<String> lines =
        new ArrayList<>(Files.exists(index) ? Files.readAllLines(index) : List.of());
    lines.add(path);
    Files.write(index, lines);
  }

  private void golden(Class<?> type, String kind, byte[] bytes) throws IOException {
    String name = type.getSimpleName() + "." + kind + ".hex";
    Path file = module.resolve("src/test/resources/golden").resolve(version).resolve(name);
    write(file, HexFormat.of().formatHex(bytes).replaceAll("(.{80})", "$1\n"));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      throw new IOException(file + " exists: a published version is never changed");
    }
    Files.writeString(file, text + "\n");
  }
}
