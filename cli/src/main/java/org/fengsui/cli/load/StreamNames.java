package org.fengsui.cli.load;

import java.util.Map;
import java.util.TreeMap;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.schemas.Topics;

/** Names of streams as people write them: the topic, or the word of the CSV file. */
public final class StreamNames {
  private static final Map<String, String> SHORT =
      new TreeMap<>(
          Map.of(
              "layoffs", Topics.LAYOFF_REPORTS,
              "claims", Topics.INSURANCE_CLAIMS,
              "survey", Topics.SURVEY_RESPONSES,
              "rates", Topics.PUBLISHED_RATES,
              "employers", Topics.EMPLOYER_REGISTER,
              "bases", Topics.AREA_BASES));

  private StreamNames() {}

  /**
   * The topic of a stream.
   *
   * @throws UnusableInputException if there is no such stream
   */
  public static String topic(String name) {
    if (Topics.isInput(name)) {
      return name;
    }
    String topic = SHORT.get(name);
    if (topic == null) {
      throw new UnusableInputException("error.stream", name, String.join(", ", SHORT.keySet()));
    }
    return topic;
  }
}
