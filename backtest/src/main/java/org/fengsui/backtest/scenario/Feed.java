package org.fengsui.backtest.scenario;

/** The streams that a scenario writes. */
public enum Feed {
  /** Denominators. */
  BASES("area-bases", "bases.csv"),
  /** Register and monthly payroll rows. */
  EMPLOYERS("employer-register", "employers.csv"),
  /** Layoff reports. */
  LAYOFFS("layoff-reports", "layoffs.csv"),
  /** Insurance claims. */
  CLAIMS("insurance-claims", "claims.csv"),
  /** Survey responses. */
  SURVEY("survey-responses", "survey.csv"),
  /** Published rates. */
  RATES("published-rates", "rates.csv");

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
