package org.fengsui.jobs.cluster;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.fengsui.jobs.recovery.FullCheckpoint;
import org.fengsui.jobs.rest.OwnRestToken;

/**
 * Asks this JobManager for full checkpoints over its own REST interface: Flink gives the main class
 * of an application no other way.
 */
final class RestCheckpoints implements FullCheckpoint {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest request;

  RestCheckpoints(Configuration flink, JobID job) {
    String bound = flink.get(RestOptions.BIND_ADDRESS);
    String host = bound == null || bound.equals("0.0.0.0") ? "127.0.0.1" : bound;
    URI uri =
        URI.create(
            "http://" + host + ":" + flink.get(RestOptions.PORT) + "/jobs/" + job + "/checkpoints");
    request =
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("Authorization", OwnRestToken.header())
            .POST(HttpRequest.BodyPublishers.ofString("{\"checkpointType\":\"FULL\"}"))
            .build();
  }

  @Override
  public CompletableFuture<?> trigger() {
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenAccept(
            response -> {
              if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                    "the REST interface answers " + response.statusCode() + ": " + response.body());
              }
            });
  }
}
