package org.fengsui.indicators.state;

/**
 * Identity of a kind of slice in state.
 *
 * @param tag unique number written before the bytes; never reused for another kind
 * @param kind Java type
 * @param codec bytes of the slice
 */
public record SliceType<S extends Slice>(int tag, Class<S> kind, BinaryCodec<S> codec) {}
