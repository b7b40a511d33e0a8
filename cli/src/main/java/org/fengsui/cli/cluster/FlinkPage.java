package org.fengsui.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What the JobManager says of its job. */
final class FlinkPage {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI page;

  FlinkPage(URI page) {
    this.page = page;
  }

  /**
   * The job.
   *
   * @param id its id
   * @param state Flink's word for it, such as RUNNING
   * @param checkpoint number of the newest complete checkpoint, 0 for none
   * @param path where that is, "" for nowhere
   * @param completed when it was complete, epoch milliseconds
   * @param restored number of the checkpoint that this job began from, 0 for none
   */
  record Job(
      String id, String state, long checkpoint, String path, long completed, long restored) {}

  /** The job; empty when the page does not answer or has no job. */
  Optional<Job> job() throws InterruptedException {
    try {
      JsonNode jobs = get("/jobs/overview").path("jobs");
      if (jobs.isEmpty()) {
        return Optional.empty();
      }
      JsonNode job = jobs.get(0);
      String id = job.path("jid").asText();
      return Optional.of(job(id, job.path("state").asText(), checkpoints(id)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Job job(String id, String state, JsonNode checkpoints) {
    JsonNode newest = checkpoints.path("latest").path("completed");
    JsonNode restored = checkpoints.path("latest").path("restored");
    return new Job(
        id,
        state,
        newest.path("id").asLong(0),
        newest.path("external_path").asText(""),
        newest.path("latest_ack_timestamp").asLong(0),
        restored.path("id").asLong(0));
  }

  private JsonNode checkpoints(String id) throws InterruptedException {
    try {
      return get("/jobs/" + id + "/checkpoints");
    } catch (IOException e) {
      // a job that is being set up has none yet
      return json.createObjectNode();
    }
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page.resolve(path)).timeout(PATIENCE).build();
    var response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.statusCode());
    }
    return json.readTree(response.body());
  }
}
