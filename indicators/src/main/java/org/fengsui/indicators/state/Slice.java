package org.fengsui.indicators.state;

/**
 * One independently stored piece of a key's state, such as a ledger, the months of a survey or an
 * episode.
 *
 * <p>A slice may be mutable. Whoever changes one must {@link KeyState#write} it, or the change may
 * be lost.
 */
public interface Slice {
  /** The type, which names the bytes of this slice. */
  SliceType<?> type();
}
