package org.fengsui.console.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.fengsui.console.access.Visitor;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@code /api/openapi.json}: made from the controllers, completed with what no controller serves.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfig {
  static {
    // The console knows by itself who asks.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Visitor.class);
  }

  @Bean
  OpenAPI openApiDocument() {
    String version = OpenApiConfig.class.getPackage().getImplementationVersion();
    return new OpenAPI()
        .info(
            new Info()
                .title("Fengsui console")
                .version(version == null ? "0" : version)
                .description(
                    "Session cookie; changes need the CSRF token in X-XSRF-TOKEN."
                        + " Problems are {code, message {zh, en}}."));
  }

  @Bean
  OpenApiCustomizer streamInDocument() {
    ApiResponses answers =
        new ApiResponses()
            .addApiResponse("200", new ApiResponse().description("text/event-stream"));
    Operation get =
        new Operation()
            .operationId("stream")
            .summary("warning, incident, act, indicator, heartbeat, reset; Last-Event-ID resumes")
            .responses(answers);
    return document -> document.getPaths().addPathItem("/api/stream", new PathItem().get(get));
  }
}
