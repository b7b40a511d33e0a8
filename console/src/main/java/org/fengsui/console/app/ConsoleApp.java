package org.fengsui.console.app;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fengsui.console.place.AreaMap;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
import org.fengsui.console.settings.DatabaseSettings;
import org.fengsui.console.settings.ListenSettings;
import org.fengsui.console.settings.SettingsException;
import org.fengsui.console.settings.SettingsReader;
import org.fengsui.intake.pack.PackException;
import org.fengsui.intake.pack.Packs;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The console: {@code --config console.yaml}. */
@SpringBootApplication(scanBasePackages = "org.fengsui.console")
@EnableScheduling
public class ConsoleApp {
  /** Requests answered at once; pages that watch need none. */
  public static final int REQUEST_THREADS = 64;

  private static final int UNUSABLE = 2;
  private static final int MOST_CONNECTIONS = 8192;
  private static final int TICKER_THREADS = 3;

  /** What no operator chooses. */
  private static final Map<String, Object> WEB =
      Map.ofEntries(
          entry("server.servlet.session.cookie.name", "fengsui-session"),
          entry("server.servlet.session.cookie.http-only", true),
          entry("server.servlet.session.cookie.same-site", "lax"),
          entry("server.servlet.session.persistent", false),
          entry("server.tomcat.threads.max", REQUEST_THREADS),
          // A head, or the reading of an answer, that stalls this long ends its connection.
          entry("server.tomcat.connection-timeout", "10s"),
          entry("server.tomcat.keep-alive-timeout", "60s"),
          entry("server.tomcat.max-connections", MOST_CONNECTIONS),
          entry("server.max-http-request-header-size", "16KB"),
          // Whatever name a request came by, a redirect stays where the browser is.
          entry("server.tomcat.use-relative-redirects", true),
          entry("server.forward-headers-strategy", "none"),
          entry("server.shutdown", "immediate"),
          // Streams of events are not among them: they are sent as they come.
          entry("server.compression.enabled", true),
          entry(
              "server.compression.mime-types",
              "text/html,text/css,text/javascript,application/json"),
          entry("server.compression.min-response-size", "8KB"),
          entry("spring.main.log-startup-info", false),
          // A disk that is slow to write must not hold up the clocks of the desk.
          entry("spring.task.scheduling.pool.size", TICKER_THREADS),
          // Pages ask whether a file changed, and load it again only then.
          entry("spring.web.resources.cache.cachecontrol.no-cache", true),
          entry("management.endpoints.web.exposure.include", "health,prometheus"),
          entry("management.endpoint.health.probes.enabled", true),
          entry("management.endpoint.health.group.readiness.include", "readinessState,db"),
          entry("management.health.mail.enabled", false),
          entry("springdoc.api-docs.path", "/api/openapi.json"),
          entry("springdoc.packages-to-scan", "org.fengsui.console.api"),
          entry("springdoc.paths-to-match", "/api/**,/feeds/**"));

  /**
   * Starts the console; ends with 2 and one line when settings, port or database cannot be used.
   */
  public static void main(String[] arguments) {
    if (arguments.length != 2 || !arguments[0].equals("--config")) {
      System.err.println("用法 / usage: console --config FILE");
      System.exit(UNUSABLE);
    }
    ParentWatch.start();
    try {
      ConsoleSettings settings = new SettingsReader().read(Path.of(arguments[1]));
      StartCheck.check(settings, migrations(settings.database().url()));
      start(settings);
    } catch (SettingsException | PackException | StartException e) {
      System.err.println(e.getMessage());
      System.exit(UNUSABLE);
    }
  }

  /**
   * Starts a console in this process; close the context to stop it.
   *
   * @throws PackException when the pack cannot be used
   * @throws SettingsException when the operator's map cannot
   */
  public static ConfigurableApplicationContext start(ConsoleSettings settings) {
    Place place = Place.of(Packs.load(settings.pack()), settings.pack());
    AreaMap map = AreaMap.of(settings.map(), place);
    SpringApplication app = new SpringApplication(ConsoleApp.class);
    app.setBannerMode(Banner.Mode.OFF);
    app.setDefaultProperties(properties(settings));
    app.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("consoleSettings", settings);
          context.getBeanFactory().registerSingleton("place", place);
          context.getBeanFactory().registerSingleton("areaMap", map);
        });
    return app.run();
  }

  /** Spring's own settings, so that {@code console.yaml} is the only file people write. */
  private static Map<String, Object> properties(ConsoleSettings settings) {
    Map<String, Object> all = new HashMap<>(WEB);
    all.putAll(listening(settings.listen()));
    all.putAll(database(settings.database()));
    return all;
  }

  private static Map<String, Object> listening(ListenSettings listen) {
    return Map.of(
        "server.address", listen.address(),
        "server.port", listen.port(),
        "server.servlet.session.cookie.secure", listen.secure());
  }

  private static Map<String, Object> database(DatabaseSettings database) {
    return Map.of(
        "spring.datasource.url", database.url(),
        "spring.datasource.username", database.user(),
        "spring.datasource.password", database.password(),
        "spring.flyway.locations", migrations(database.url()));
  }

  private static String migrations(String url) {
    String common = "classpath:db/migration/common";
    return url.startsWith("jdbc:postgresql:")
        ? common + ",classpath:db/migration/postgresql"
        : common;
  }
}
