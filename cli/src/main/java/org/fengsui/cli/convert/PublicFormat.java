package org.fengsui.cli.convert;

import java.util.List;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.stream.StreamDefinition;
import org.fengsui.intake.streams.Streams;

/** Public formats that can be converted, and the streams that come of each. */
enum PublicFormat {
  /** WARN notices of the US states. */
  WARN_NOTICES("warn-notices"),
  /** ETA 539: weekly claims of the US states. */
  ETA539("eta539"),
  /** Basic monthly public use file of the Current Population Survey. */
  CPS("cps"),
  /** One monthly series of FRED: two columns, month and value. */
  FRED("fred");

  private final String word;

  PublicFormat(String word) {
    this.word = word;
  }

  /**
   * The format of a name.
   *
   * @throws UnusableInputException if there is none
   */
  static PublicFormat named(String name) {
    for (PublicFormat format : values()) {
      if (format.word.equals(name)) {
        return format;
      }
    }
    throw new UnusableInputException("error.convert.format", name);
  }

  /** Streams that come of it. */
  List<StreamDefinition<?>> streams() {
    return switch (this) {
      case WARN_NOTICES -> List.of(Streams.LAYOFFS);
      case ETA539 -> List.of(Streams.CLAIMS, Streams.BASES);
      case CPS -> List.of(Streams.SURVEY);
      case FRED -> List.of(Streams.RATES);
    };
  }
}
