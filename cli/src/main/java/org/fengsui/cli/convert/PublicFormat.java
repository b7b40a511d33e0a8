package org.fengsui.cli.convert;

import java.util.List;
import org.fengsui.cli.term.UnusableInputException;
import org.fengsui.intake.csv.InputStreamKind;

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
  List<InputStreamKind> streams() {
    return switch (this) {
      case WARN_NOTICES -> List.of(InputStreamKind.LAYOFFS);
      case ETA539 -> List.of(InputStreamKind.CLAIMS, InputStreamKind.BASES);
      case CPS -> List.of(InputStreamKind.SURVEY);
      case FRED -> List.of(InputStreamKind.RATES);
    };
  }
}
