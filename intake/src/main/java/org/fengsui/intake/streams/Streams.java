package org.fengsui.intake.streams;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecordBase;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.schemas.AreaBase;
import org.fengsui.schemas.EmployerRegisterEntry;
import org.fengsui.schemas.InsuranceClaim;
import org.fengsui.schemas.LayoffReport;
import org.fengsui.schemas.PublishedRate;
import org.fengsui.schemas.SurveyResponse;
import org.fengsui.schemas.Topics;

/**
 * Every input stream that this process knows. A stream is added by one class and one entry in
 * {@link #SHIPPED}; what gate, revisions, files and job need of it, they ask its definition.
 */
public final class Streams {
  /** Layoff reports. */
  public static final StreamDefinition<LayoffReport> LAYOFFS = new LayoffReports();

  /** Insurance claims. */
  public static final StreamDefinition<InsuranceClaim> CLAIMS = new InsuranceClaims();

  /** Survey responses. */
  public static final StreamDefinition<SurveyResponse> SURVEY = new SurveyResponses();

  /** Published rates. */
  public static final StreamDefinition<PublishedRate> RATES = new PublishedRates();

  /** Employer register. */
  public static final StreamDefinition<EmployerRegisterEntry> EMPLOYERS = new EmployerRegister();

  /** Denominators. */
  public static final StreamDefinition<AreaBase> BASES = new AreaBases();

  /** The streams of the product, in the order in which the job lists its sources. */
  public static final List<StreamDefinition<?>> SHIPPED =
      List.of(LAYOFFS, CLAIMS, SURVEY, RATES, EMPLOYERS, BASES);

  private static volatile Map<String, StreamDefinition<SpecificRecordBase>> known = index(SHIPPED);

  private Streams() {}

  @SuppressWarnings("unchecked") // a definition is given only what it, or its codec, has made
  private static Map<String, StreamDefinition<SpecificRecordBase>> index(
      List<StreamDefinition<?>> streams) {
    Map<String, StreamDefinition<SpecificRecordBase>> byTopic = new LinkedHashMap<>();
    for (StreamDefinition<?> stream : streams) {
      if (byTopic.put(stream.topic(), (StreamDefinition<SpecificRecordBase>) stream) != null) {
        throw new IllegalArgumentException("two streams have the topic " + stream.topic());
      }
    }
    return Collections.unmodifiableMap(byTopic);
  }

  /**
   * Adds a stream to this process until the registration is closed, for tests and for programs that
   * run the pipeline inside themselves. Add it before a job is built.
   */
  public static synchronized Registration register(StreamDefinition<?> stream) {
    List<StreamDefinition<?>> all = new ArrayList<>(known.values());
    all.add(stream);
    known = index(all);
    return () -> remove(stream.topic());
  }

  private static synchronized void remove(String topic) {
    Map<String, StreamDefinition<SpecificRecordBase>> left = new LinkedHashMap<>(known);
    left.remove(topic);
    known = Collections.unmodifiableMap(left);
  }

  /** Takes a stream out again. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** All streams, in order. */
  public static List<StreamDefinition<?>> all() {
    return List.copyOf(known.values());
  }

  /** Their topics, in order. */
  public static List<String> topics() {
    return List.copyOf(known.keySet());
  }

  /** Topics of the streams, and all others that the product has. */
  public static List<String> everyTopic() {
    Set<String> every = new LinkedHashSet<>(known.keySet());
    every.addAll(Topics.ALL);
    return List.copyOf(every);
  }

  /** The stream of a topic, or null when it is no input topic. */
  public static StreamDefinition<SpecificRecordBase> find(String topic) {
    return known.get(topic);
  }

  /**
   * The stream of a topic.
   *
   * @throws IllegalArgumentException if it is no input topic
   */
  public static StreamDefinition<SpecificRecordBase> of(String topic) {
    StreamDefinition<SpecificRecordBase> found = known.get(topic);
    if (found == null) {
      throw new IllegalArgumentException(topic + " is no input topic; there are " + topics());
    }
    return found;
  }

  /**
   * The stream of a CSV name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static StreamDefinition<?> ofCsvName(String name) {
    return known.values().stream()
        .filter(stream -> stream.columns().file().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " is no stream; there are " + String.join(", ", csvNames())));
  }

  /** Names of the CSV files, in order. */
  public static List<String> csvNames() {
    return known.values().stream()
        .map(stream -> stream.columns().file())
        .collect(Collectors.toUnmodifiableList());
  }
}
