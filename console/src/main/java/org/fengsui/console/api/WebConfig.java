package org.fengsui.console.api;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fengsui.console.access.SessionEpochs;
import org.fengsui.console.incident.Incidents;
import org.fengsui.console.live.EventHub;
import org.fengsui.console.live.EventLog;
import org.fengsui.console.place.Place;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What requests run through. */
@Configuration(proxyBeanMethods = false)
public class WebConfig {
  private static final Duration UNCHANGED = Duration.ofDays(365);

  @Bean
  PageFiles pageFiles() {
    return new PageFiles();
  }

  @Bean
  WebMvcConfigurer web(Place place, PageFiles files) {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/assets/" + files.version() + "/**")
            .addResourceLocations(PageFiles.ASSETS)
            .setCacheControl(CacheControl.maxAge(UNCHANGED).cachePublic().immutable());
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitorArgument(place));
      }
    };
  }

  @Bean
  ServletRegistrationBean<StreamServlet> stream(
      EventHub hub,
      EventLog log,
      Place place,
      SessionEpochs epochs,
      Incidents incidents,
      Clock clock) {
    ServletRegistrationBean<StreamServlet> bean =
        new ServletRegistrationBean<>(
            new StreamServlet(hub, log, place, epochs, new LiveView(incidents, clock)),
            "/api/stream");
    bean.setAsyncSupported(true);
    return bean;
  }
}
