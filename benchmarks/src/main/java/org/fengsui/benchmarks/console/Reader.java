package org.fengsui.benchmarks.console;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Somebody who opens pages: the shell, the files of the page as a browser that has been here
 * before, then what its scripts ask for.
 */
final class Reader {
  private static final int CONNECTIONS = 6;
  private static final List<String> NAMES = List.of("/api/me", "/api/place", "/api/board");
  private static final List<String> PARTS =
      List.of("", "/messages", "/acts", "/plan", "/series", "/deadlines");

  private final Http http;
  private final List<String> incidents;
  private final List<String> areas;
  private final Map<String, List<String>> files = new ConcurrentHashMap<>();
  private final Map<String, String> validators = new ConcurrentHashMap<>();

  /** Files that the console said will never change. */
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /** A reader of these incidents and areas. */
  Reader(Http http, List<String> incidents, List<String> areas) {
    this.http = http;
    this.incidents = incidents;
    this.areas = areas;
  }

  /** Loads all files once, as browsers of people who come back have. */
  void warm() {
    for (String page : List.of("/", "/incidents", "/incidents/0")) {
      List<String> found = PageFiles.of(http, page);
      files.put(page, found);
      found.forEach(f -> file(f).join());
    }
  }

  /** Opens one of the pages; returns when it has all of it. */
  void page(SplittableRandom random, long due) {
    switch (random.nextInt(3)) {
      case 0 -> {
        open("/", "/", due);
        ask("/api/incidents?state=OPEN", "/api/incidents?state=OPEN").join();
        String area = areas.get(random.nextInt(areas.size()));
        ask("/api/areas/{code}", "/api/areas/" + area).join();
      }
      case 1 -> {
        open("/incidents", "/incidents", due);
        ask("/api/incidents?state=OPEN", "/api/incidents?state=OPEN").join();
        ask("/api/incidents?q=", "/api/incidents?q=L" + random.nextInt(1_000)).join();
      }
      default -> {
        String id = incidents.get(random.nextInt(incidents.size()));
        open("/incidents/0", "/incidents/{id}", due);
        List<CompletableFuture<HttpResponse<Long>>> parts = new ArrayList<>();
        PARTS.forEach(p -> parts.add(ask("/api/incidents/{id}" + p, "/api/incidents/" + id + p)));
        parts.forEach(CompletableFuture::join);
      }
    }
  }

  private void open(String page, String name, long due) {
    http.ask(name, page, "", due).join();
    List<String> wanted = files.get(page);
    for (int i = 0; i < wanted.size(); i += CONNECTIONS) {
      List<CompletableFuture<?>> some = new ArrayList<>();
      wanted.subList(i, Math.min(wanted.size(), i + CONNECTIONS)).forEach(f -> some.add(file(f)));
      some.forEach(CompletableFuture::join);
    }
    NAMES.stream().map(n -> ask(n, n)).toList().forEach(CompletableFuture::join);
  }

  private CompletableFuture<HttpResponse<Long>> ask(String name, String path) {
    return http.ask(name, path, "", System.nanoTime());
  }

  private CompletableFuture<?> file(String path) {
    if (kept.contains(path)) {
      return CompletableFuture.completedFuture(null);
    }
    String known = validators.getOrDefault(path, "");
    return http.ask("files of pages", path, known, System.nanoTime())
        .whenComplete(
            (answer, failure) -> {
              if (failure == null) {
                if (answer.headers().allValues("Cache-Control").toString().contains("immutable")) {
                  kept.add(path);
                }
                answer
                    .headers()
                    .firstValue("Last-Modified")
                    .ifPresent(date -> validators.put(path, "date " + date));
              }
            });
  }
}
