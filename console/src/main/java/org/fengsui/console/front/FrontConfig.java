package org.fengsui.console.front;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.fengsui.console.settings.ConsoleSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the front door before everything else. */
@Configuration(proxyBeanMethods = false)
class FrontConfig {
  @Bean
  FilterRegistrationBean<FrontDoor> frontDoor(ConsoleSettings settings) {
    FilterRegistrationBean<FrontDoor> bean =
        new FilterRegistrationBean<>(new FrontDoor(settings.listen()));
    bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
    bean.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
    return bean;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> restOfBody() {
    return factory -> factory.addEngineValves(new RestOfBody());
  }
}
