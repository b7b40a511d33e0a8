package org.fengsui.backtest.scenario;

import org.fengsui.schemas.Topics;

/** The streams that a scenario writes. */
public enum Feed {
  /** Denominators. */
  BASES(Topics.AREA_BASES, "bases.csv"),
  /** Register and monthly payroll rows. */
  EMPLOYERS(Topics.EMPLOYER_REGISTER, "employers.csv"),
  /** Layoff reports. */
  LAYOFFS(Topics.LAYOFF_REPORTS, "layoffs.csv"),
  /** Insurance claims. */
  CLAIMS(Topics.INSURANCE_CLAIMS, "claims.csv"),
  /** Survey responses. */
  SURVEY(Topics.SURVEY_RESPONSES, "survey.csv"),
  /** Published rates. */
  RATES(Topics.PUBLISHED_RATES, "rates.csv");

  private final String topic;
  private final String file;

  Feed(String topic, String file) {
    this.topic = topic;
    this.file = file;
  }

  /** Topic of the stream. */
  public String topic() {
    return topic;
  }

  /** Name of its CSV file. */
  public String file() {
    return file;
  }
}
