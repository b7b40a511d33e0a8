package org.fengsui.benchmarks.walk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads classes again, those of the JDK excepted, and notes the product's in the order in which
 * they are asked for.
 */
final class WatchingLoader extends ClassLoader {
  private static final String PRODUCT = "org.fengsui.";

  private final ClassLoader files;
  private final Class<?> shared;
  private final List<Class<?>> product = new ArrayList<>();

  /**
   * A loader.
   *
   * @param files where the classes come from
   * @param shared one class that stays the one of its own loader, so that both sides know it
   */
  WatchingLoader(ClassLoader files, Class<?> shared) {
    super(ClassLoader.getPlatformClassLoader());
    this.files = files;
    this.shared = shared;
  }

  /** The product's classes so far, in the order in which they were loaded. */
  List<Class<?>> product() {
    return List.copyOf(product);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (name.equals(shared.getName())) {
      return shared;
    }
    try (InputStream file = files.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = file.readAllBytes();
      Class<?> defined = defineClass(name, bytes, 0, bytes.length);
      if (name.startsWith(PRODUCT)) {
        product.add(defined);
      }
      return defined;
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  protected URL findResource(String name) {
    return files.getResource(name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return files.getResources(name);
  }
}
