package org.fengsui.yaml;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that was probably meant by an unknown one. */
public final class LikelyWord {
  /** Longer words are never compared: nobody mistypes them, and the work is their product. */
  private static final int LONGEST = 64;

  private LikelyWord() {}

  /**
   * The nearest known word: at most a third of its letters differ (one at least), counting a letter
   * added, left out, replaced or swapped with its neighbour as one; case never counts.
   *
   * @return the nearest, the first of the known among equals; empty when none is near
   */
  public static Optional<String> of(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String each : known) {
      int most = Math.max(1, Math.max(word.length(), each.length()) / 3);
      if (each.length() <= LONGEST && Math.abs(each.length() - word.length()) <= most) {
        int distance = distance(fold(word), fold(each));
        if (distance <= most && distance < least) {
          least = distance;
          best = each;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** The question for people in Chinese, or "" when no known word is near. */
  public static String zh(String word, Collection<String> known) {
    return of(word, known).map(w -> "；是否应为“" + w + "”？").orElse("");
  }

  /** The question for people in English, or "" when no known word is near. */
  public static String en(String word, Collection<String> known) {
    return of(word, known).map(w -> "; did you mean '" + w + "'?").orElse("");
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  /** Optimal string alignment distance (Damerau-Levenshtein without edits of a swapped pair). */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
