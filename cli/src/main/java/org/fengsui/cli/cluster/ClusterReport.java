package org.fengsui.cli.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fengsui.cli.term.Console;
import org.fengsui.cli.term.Table;

/**
 * How a cluster is.
 *
 * @param folder its folder
 * @param state its processes
 * @param job its job, as far as the JobManager answers
 * @param now when it was asked
 */
record ClusterReport(
    ClusterFolder folder, ClusterState state, Optional<FlinkPage.Job> job, Instant now) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Whether the parent and all processes run, and the job does. */
  boolean sound() {
    return state.up()
        && state.processes().stream().allMatch(p -> p.running().isPresent())
        && job.filter(j -> j.state().equals("RUNNING")).isPresent();
  }

  /** A table of the processes and a line on the job. */
  List<String> lines(Console console) {
    Table table =
        new Table(
            console.say("cluster.process"),
            "PID",
            console.say("cluster.since"),
            console.say("cluster.restarts"));
    row(table, console, state.parent());
    state.processes().forEach(p -> row(table, console, p));
    List<String> lines = new ArrayList<>(table.lines(console.paint()));
    lines.add("");
    lines.add(
        job.map(j -> console.say("cluster.status.job", j.id(), j.state()))
            .orElse(console.say("cluster.status.nojob")));
    job.filter(j -> j.checkpoint() > 0).ifPresent(j -> lines.add(checkpoint(console, j)));
    lines.add(console.say("cluster.status.place", state.page(), folder.root()));
    return lines;
  }

  private static void row(Table table, Console console, ProcessState p) {
    boolean runs = p.running().isPresent();
    table.row(
        p.name(),
        runs ? p.pid() : console.say("cluster.ended"),
        runs ? TIME.format(Instant.ofEpochMilli(p.since()).atZone(ZoneId.systemDefault())) : "",
        p.restarts());
  }

  private String checkpoint(Console console, FlinkPage.Job job) {
    long seconds = age(job).toSeconds();
    return console.say("cluster.status.checkpoint", job.checkpoint(), seconds, job.path());
  }

  private Duration age(FlinkPage.Job job) {
    return Duration.between(Instant.ofEpochMilli(job.completed()), now);
  }

  /** The same for machines; ages in milliseconds. */
  String json() throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode();
    root.put("up", state.up());
    root.put("sound", sound());
    root.put("folder", folder.root().toString());
    root.put("page", state.page());
    root.put("bootstrap", state.bootstrap());
    root.set("parent", process(state.parent()));
    state.processes().forEach(p -> root.withArray("/processes").add(process(p)));
    job.ifPresent(
        j -> {
          ObjectNode node = root.putObject("job");
          node.put("id", j.id()).put("state", j.state());
          node.put("restored_checkpoint", j.restored());
          if (j.checkpoint() > 0) {
            ObjectNode checkpoint = root.putObject("checkpoint");
            checkpoint.put("id", j.checkpoint()).put("path", j.path());
            checkpoint.put("completed_at", Instant.ofEpochMilli(j.completed()).toString());
            checkpoint.put("age_ms", age(j).toMillis());
          }
        });
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static ObjectNode process(ProcessState p) {
    return JSON.createObjectNode()
        .put("name", p.name())
        .put("pid", p.pid())
        .put("alive", p.running().isPresent())
        .put("since", Instant.ofEpochMilli(p.since()).toString())
        .put("restarts", p.restarts());
  }
}
