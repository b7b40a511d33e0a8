package org.fengsui.jobs.types;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fengsui.indicators.state.BinaryCodec;

/**
 * A Flink serializer over a {@link BinaryCodec}, so that a type has the same bytes on the wire
 * between operators, in state and in the pure tests of its codec.
 *
 * <p>Identity is the codec's class: a savepoint names it, and a codec reads every layout that it
 * ever wrote.
 */
public final class CodecSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> kind;
  private final Class<? extends BinaryCodec<T>> codecClass;
  private final boolean immutable;
  private transient BinaryCodec<T> codec;

  /**
   * A serializer.
   *
   * @param kind Java type
   * @param codecClass codec with a public constructor without arguments
   * @param immutable true when values never change, so that they need no copy
   */
  public CodecSerializer(
      Class<T> kind, Class<? extends BinaryCodec<T>> codecClass, boolean immutable) {
    this.kind = kind;
    this.codecClass = codecClass;
    this.immutable = immutable;
  }

  Class<T> kind() {
    return kind;
  }

  Class<? extends BinaryCodec<T>> codecClass() {
    return codecClass;
  }

  private BinaryCodec<T> codec() {
    if (codec == null) {
      try {
        codec = codecClass.getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(
            "codec " + codecClass.getName() + " needs a public constructor without arguments", e);
      }
    }
    return codec;
  }

  @Override
  public boolean isImmutableType() {
    return immutable;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return new CodecSerializer<>(kind, codecClass, immutable);
  }

  @Override
  public T createInstance() {
    return null;
  }

  @Override
  public T copy(T from) {
    if (immutable) {
      return from;
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      codec().write(from, new DataOutputStream(bytes));
      return codec().read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy a " + kind.getSimpleName(), e);
    }
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    codec().write(value, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return codec().read(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodecSerializer<?> that
        && kind == that.kind
        && codecClass == that.codecClass
        && immutable == that.immutable;
  }

  @Override
  public int hashCode() {
    return codecClass.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new CodecSnapshot<>(this);
  }
}
