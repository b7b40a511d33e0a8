package org.fengsui.intake.pack;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The text files of a pack by path within it, read from a directory or from the class path. */
record PackFiles(String where, Map<String, String> texts) {
  /** Bytes of a file at the most: a hundred times the largest table of a country's areas. */
  private static final long MOST_BYTES = 16L << 20;

  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".csv");

  /** The text of a file, or null when there is none. */
  String find(String path) {
    return texts.get(path);
  }

  /** The text of a file that must be there. */
  String need(String path) {
    String text = texts.get(path);
    if (text == null) {
      throw new PackException(where + "/" + path, 0, "辖区数据包缺少此文件", "the pack lacks this file");
    }
    return text;
  }

  /** Files of a folder by name without the folder. */
  Map<String, String> folder(String folder) {
    Map<String, String> found = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.startsWith(folder + "/")) {
            found.put(path.substring(folder.length() + 1), text);
          }
        });
    return found;
  }

  /** Reads a directory that holds pack.yaml, else the pack of that id on the class path. */
  static PackFiles read(String idOrDirectory) {
    Path directory = Path.of(idOrDirectory);
    try {
      if (Files.isRegularFile(directory.resolve("pack.yaml"))) {
        return new PackFiles(idOrDirectory, texts(directory));
      }
      URL url = PackFiles.class.getResource("/packs/" + idOrDirectory + "/pack.yaml");
      if (url == null) {
        throw new PackException(
            idOrDirectory,
            0,
            "没有这个辖区数据包：既不是内置数据包的名称，也不是含 pack.yaml 的目录",
            "is no pack: neither the id of a bundled pack nor a directory with pack.yaml");
      }
      return new PackFiles("packs/" + idOrDirectory, bundled(url.toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new PackException(idOrDirectory, 0, "无法读取", "cannot be read: " + e.getMessage());
    }
  }

  private static Map<String, String> bundled(URI uri) throws IOException {
    if (!"jar".equals(uri.getScheme())) {
      return texts(Path.of(uri).getParent());
    }
    String[] parts = uri.toString().substring("jar:".length()).split("!", 2);
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0])))) {
      return texts(jar.getPath(parts[1]).getParent());
    }
  }

  private static Map<String, String> texts(Path directory) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory, 3)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = directory.relativize(file).toString().replace('\\', '/');
        if (ENDINGS.stream().anyMatch(path::endsWith)) {
          texts.put(path, text(directory + "/" + path, file));
        }
      }
    }
    return texts;
  }

  private static String text(String name, Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new PackException(name, 0, "超过 16 MiB", "is larger than 16 MiB");
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new PackException(name, 0, "不是 UTF-8；请以 UTF-8 保存", "is not UTF-8: save it as UTF-8");
    }
  }
}
