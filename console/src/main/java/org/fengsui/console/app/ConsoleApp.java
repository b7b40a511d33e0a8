package org.fengsui.console.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fengsui.console.place.AreaMap;
import org.fengsui.console.place.Place;
import org.fengsui.console.settings.ConsoleSettings;
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
    String url = settings.database().url();
    Map<String, Object> p = new HashMap<>();
    p.put("server.address", settings.listen().address());
    p.put("server.port", settings.listen().port());
    p.put("server.servlet.session.cookie.name", "fengsui-session");
    p.put("server.servlet.session.cookie.http-only", true);
    p.put("server.servlet.session.cookie.same-site", "lax");
    p.put("server.servlet.session.cookie.secure", settings.listen().secure());
    p.put("server.servlet.session.persistent", false);
    p.put("server.tomcat.threads.max", REQUEST_THREADS);
    // A head, or the reading of an answer, that stalls this long ends its connection.
    p.put("server.tomcat.connection-timeout", "10s");
    p.put("server.tomcat.keep-alive-timeout", "60s");
    p.put("server.tomcat.max-connections", MOST_CONNECTIONS);
    p.put("server.max-http-request-header-size", "16KB");
    // Whatever name a request came by, a redirect stays where the browser is.
    p.put("server.tomcat.use-relative-redirects", true);
    p.put("server.forward-headers-strategy", "none");
    p.put("server.shutdown", "immediate");
    // Streams of events are not among them: they are told as they come.
    p.put("server.compression.enabled", true);
    p.put("server.compression.mime-types", "text/html,text/css,text/javascript,application/json");
    p.put("server.compression.min-response-size", "8KB");
    p.put("spring.main.log-startup-info", false);
    // A disk that is slow to write must not hold up the clocks of the desk.
    p.put("spring.task.scheduling.pool.size", TICKER_THREADS);
    // Pages ask whether a file changed, and load it again only then.
    p.put("spring.web.resources.cache.cachecontrol.no-cache", true);
    p.put("spring.datasource.url", url);
    p.put("spring.datasource.username", settings.database().user());
    p.put("spring.datasource.password", settings.database().password());
    p.put("spring.flyway.locations", migrations(url));
    p.put("management.endpoints.web.exposure.include", "health,prometheus");
    p.put("management.endpoint.health.probes.enabled", true);
    p.put("management.endpoint.health.group.readiness.include", "readinessState,db");
    p.put("management.health.mail.enabled", false);
    p.put("springdoc.api-docs.path", "/api/openapi.json");
    p.put("springdoc.packages-to-scan", "org.fengsui.console.api");
    p.put("springdoc.paths-to-match", "/api/**,/feeds/**");
    return p;
  }

  private static String migrations(String url) {
    String common = "classpath:db/migration/common";
    return url.startsWith("jdbc:postgresql:")
        ? common + ",classpath:db/migration/postgresql"
        : common;
  }
}
