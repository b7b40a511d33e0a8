package org.fengsui.alerts.rules;

/**
 * A text in the two languages of the product.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {
  /** No text. */
  public static final Text EMPTY = new Text("", "");
}
