package org.fengsui.jobs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.junit.jupiter.api.Test;

/** Flink's own REST server with the guard that it finds on the class path. */
@SuppressWarnings("try") // Flink's close() may be interrupted
class RestGuardTest {
  @Test
  void whatIsOpenIsAnsweredAndWhatChangesSomethingIsRefused() throws Exception {
    Configuration config = new Configuration();
    Loopback.apply(config);
    config.set(RestOptions.BIND_PORT, "0");
    MiniClusterConfiguration small =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(config)
            .setNumTaskManagers(1)
            .build();
    try (MiniCluster cluster = new MiniCluster(small)) {
      cluster.start();
      URI rest = cluster.getRestAddress().get();
      assertThat(rest.getHost()).isEqualTo("127.0.0.1");
      assertThat(ask(rest, "GET", "/jobs/overview").statusCode()).isEqualTo(200);
      HttpResponse<String> refused = ask(rest, "DELETE", "/cluster");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("Authorization: Bearer");
      assertThat(ask(rest, "POST", "/jobs/" + "0".repeat(32) + "/savepoints").statusCode())
          .isEqualTo(403);
      assertThat(ask(rest, "GET", "/jobmanager/config").statusCode()).isEqualTo(403);
      assertThat(cluster.isRunning()).isTrue();
    }
  }

  private static HttpResponse<String> ask(URI rest, String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(rest.resolve(path)).method(method, BodyPublishers.noBody()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
