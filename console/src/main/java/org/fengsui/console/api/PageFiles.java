package org.fengsui.console.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The shells of pages, and the version of the files that they name. A page asks for its scripts and
 * styles below {@code /assets/VERSION/}, where they never change: a browser that has been here
 * before fetches none of them again.
 */
public final class PageFiles {
  /** Where the files lie on the class path. */
  static final String ASSETS = "classpath:/static/assets/";

  private static final String NAMED = "\"/assets/";
  private static final int VERSION_BYTES = 6;

  private final String version;
  private final Map<String, byte[]> shells = new ConcurrentHashMap<>();

  /**
   * The files of this build.
   *
   * @throws UncheckedIOException when they cannot be read
   */
  public PageFiles() {
    try {
      version = digest(new PathMatchingResourcePatternResolver().getResources(ASSETS + "**/*.*"));
    } catch (IOException e) {
      throw new UncheckedIOException("files of the pages", e);
    }
  }

  /** Twelve hexadecimal digits, others whenever a file is. */
  String version() {
    return version;
  }

  /** The HTML of a page, UTF-8. */
  byte[] shell(String page) {
    return shells.computeIfAbsent(page, this::read);
  }

  private byte[] read(String page) {
    try {
      return new ClassPathResource("static/" + page + ".html")
          .getContentAsString(StandardCharsets.UTF_8)
          .replace(NAMED, NAMED + version + "/")
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("page " + page, e);
    }
  }

  /** Over paths and contents, whatever the order in which they are found. */
  private static String digest(Resource... files) throws IOException {
    Arrays.sort(files, Comparator.comparing(PageFiles::path));
    MessageDigest digest = sha256();
    for (Resource file : files) {
      digest.update(path(file).getBytes(StandardCharsets.UTF_8));
      digest.update(file.getContentAsByteArray());
    }
    return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
  }

  private static String path(Resource file) {
    try {
      String url = file.getURL().toString();
      return url.substring(url.lastIndexOf("/static/assets/"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
