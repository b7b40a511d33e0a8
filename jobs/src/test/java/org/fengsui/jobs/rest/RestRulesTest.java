package org.fengsui.jobs.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestRulesTest {
  private static final String SECRET = "0123456789abcdef";
  private static final String RIGHT = "Bearer " + SECRET;
  private static final String JOB = "/jobs/0123456789abcdef0123456789abcdef";

  @TempDir private Path directory;

  private static RestRules rules(String secret) {
    Map<String, String> environment = secret == null ? Map.of() : Map.of(RestToken.VALUE, secret);
    return new RestRules(Set.of("jobmanager"), RestToken.of(environment::get));
  }

  private static boolean refused(String method, String uri, String host, String authorization) {
    return rules(SECRET).refusal(method, uri, host, authorization).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/main.js",
        "/overview",
        "/jobs",
        "/jobs/overview?x=1",
        JOB,
        JOB + "/checkpoints"
      })
  void howJobsAreDoingIsOpen(String uri) {
    assertThat(refused("GET", uri, "127.0.0.1:8081", null)).isFalse();
    assertThat(refused("HEAD", uri, "localhost", null)).isFalse();
    assertThat(refused("GET", uri, "JobManager:8081", null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "POST," + JOB + "/savepoints",
    "POST," + JOB + "/stop",
    "POST," + JOB + "/checkpoints",
    "PATCH," + JOB,
    "PUT," + JOB + "/resource-requirements",
    "DELETE,/cluster",
    "POST,/savepoint-disposal",
    "POST,/jars/upload",
    "GET," + JOB + "/yarn-cancel",
    "GET," + JOB + "/yarn-stop",
    "GET,/jobmanager/logs",
    "GET,/jobmanager/config",
    "GET,/jobmanager/thread-dump",
    "GET,/assets/../jobmanager/logs",
    "GET,/taskmanagers/1/stdout",
    "OPTIONS,/jobs",
  })
  void whatChangesOrShowsMoreNeedsTheToken(String method, String uri) {
    assertThat(refused(method, uri, "127.0.0.1:8081", null)).isTrue();
    assertThat(refused(method, uri, "127.0.0.1:8081", "Bearer 0123456789abcdeg")).isTrue();
    assertThat(refused(method, uri, "127.0.0.1:8081", SECRET)).isTrue();
    assertThat(refused(method, uri, "127.0.0.1:8081", RIGHT)).isFalse();
    assertThat(rules(null).refusal(method, uri, "127.0.0.1", "Bearer ")).isPresent();
    assertThat(rules(null).refusal(method, uri, "127.0.0.1", RIGHT)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "evil.example:8081", ""})
  void aPageUnderANameOfItsOwnSeesNothing(String host) {
    assertThat(refused("GET", "/jobs", host, null)).isTrue();
    assertThat(refused("GET", "/jobs", null, null)).isTrue();
  }

  @Test
  void aShortSecretOpensNothing() {
    assertThat(rules("short").refusal("POST", "/x", "localhost", "Bearer short")).isPresent();
    assertThat(rules("").refusal("POST", "/x", "localhost", "Bearer ")).isPresent();
  }

  @Test
  void aFileCountsOnlyWhenItsOwnerAloneMayReadIt() throws Exception {
    Path file = Files.writeString(directory.resolve("token"), SECRET + "\n");
    Map<String, String> environment = Map.of(RestToken.FILE, file.toString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(RestToken.of(environment::get).opensFor(RIGHT)).isFalse();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(RestToken.of(environment::get).opensFor(RIGHT)).isTrue();
    Files.delete(file);
    assertThat(RestToken.of(environment::get).opensFor(RIGHT)).isFalse();
  }
}
