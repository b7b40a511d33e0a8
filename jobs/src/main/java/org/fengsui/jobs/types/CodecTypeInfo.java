package org.fengsui.jobs.types;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.fengsui.indicators.state.BinaryCodec;

/** The Flink type of a class whose bytes a {@link BinaryCodec} defines. */
public final class CodecTypeInfo<T> extends TypeInformation<T> {
  private static final long serialVersionUID = 1L;

  private final Class<T> kind;
  private final CodecSerializer<T> serializer;

  private CodecTypeInfo(Class<T> kind, CodecSerializer<T> serializer) {
    this.kind = kind;
    this.serializer = serializer;
  }

  /** A type whose values never change. */
  public static <T> CodecTypeInfo<T> immutable(
      Class<T> kind, Class<? extends BinaryCodec<T>> codec) {
    return new CodecTypeInfo<>(kind, new CodecSerializer<>(kind, codec, true));
  }

  /** A type whose values may change in place and are copied where Flink asks for it. */
  public static <T> CodecTypeInfo<T> mutable(Class<T> kind, Class<? extends BinaryCodec<T>> codec) {
    return new CodecTypeInfo<>(kind, new CodecSerializer<>(kind, codec, false));
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<T> getTypeClass() {
    return kind;
  }

  /** True: keys of these types have value equality and a hash that is the same in every JVM. */
  @Override
  public boolean isKeyType() {
    return true;
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return serializer.duplicate();
  }

  @Override
  public String toString() {
    return "Codec<" + kind.getSimpleName() + ">";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodecTypeInfo<?> that && serializer.equals(that.serializer);
  }

  @Override
  public int hashCode() {
    return serializer.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CodecTypeInfo;
  }
}
