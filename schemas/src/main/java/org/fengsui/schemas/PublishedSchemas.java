package org.fengsui.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Every schema version ever published, so that records written long ago stay readable.
 *
 * <p>A published file is never changed or removed. {@code published/index} names them all, oldest
 * first, one a line; CONTRIBUTING.md says how to publish a version.
 */
public final class PublishedSchemas {
  private static final String ROOT = "/published/";

  private PublishedSchemas() {}

  /**
   * The published versions of a record type, oldest first.
   *
   * @param record simple name of the record, such as LayoffReport; an unknown one has no versions
   */
  public static List<Schema> of(String record) {
    List<Schema> versions = new ArrayList<>();
    for (String path : index()) {
      if (path.endsWith("/" + record + ".avsc")) {
        versions.add(read(path));
      }
    }
    return List.copyOf(versions);
  }

  /** Paths of all published files, such as v1/LayoffReport.avsc, oldest version first. */
  public static List<String> index() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open("index"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("published/index cannot be read", e);
    }
  }

  private static Schema read(String path) {
    try (InputStream in = open(path)) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException("published/" + path + " cannot be read", e);
    }
  }

  private static InputStream open(String path) {
    InputStream in = PublishedSchemas.class.getResourceAsStream(ROOT + path);
    if (in == null) {
      throw new IllegalStateException("published/" + path + " is missing from the class path");
    }
    return in;
  }
}
