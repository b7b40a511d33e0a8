package org.fengsui.indicators.state;

/**
 * Identity of a kind of entry in state.
 *
 * @param tag unique number written before the bytes; never reused for another kind
 * @param kind Java type
 * @param codec bytes of the entry
 */
public record StateEntryType<S extends StateEntry>(int tag, Class<S> kind, BinaryCodec<S> codec) {}
