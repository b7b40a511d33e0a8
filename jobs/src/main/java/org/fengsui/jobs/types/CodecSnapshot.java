package org.fengsui.jobs.types;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.fengsui.indicators.state.BinaryCodec;

/**
 * What a savepoint keeps of a {@link CodecSerializer}: the type, the codec's class, and whether
 * values are immutable. The version of the layout stands in the bytes of each value.
 */
public final class CodecSnapshot<T> implements TypeSerializerSnapshot<T> {
  private static final int VERSION = 1;

  private CodecSerializer<T> serializer;

  /** For Flink, which fills it by {@link #readSnapshot}. */
  public CodecSnapshot() {}

  CodecSnapshot(CodecSerializer<T> serializer) {
    this.serializer = serializer;
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(serializer.kind().getName());
    out.writeUTF(serializer.codecClass().getName());
    out.writeBoolean(serializer.isImmutableType());
  }

  @Override
  @SuppressWarnings("unchecked")
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "state written with snapshot version " + version + "; this build reads " + VERSION);
    }
    try {
      Class<T> kind = (Class<T>) FormerNames.load(in.readUTF(), loader);
      Class<? extends BinaryCodec<T>> codec =
          (Class<? extends BinaryCodec<T>>)
              FormerNames.load(in.readUTF(), loader).asSubclass(BinaryCodec.class);
      serializer = new CodecSerializer<>(kind, codec, in.readBoolean());
    } catch (ClassNotFoundException e) {
      throw new IOException("state was written by a type that this build lacks", e);
    }
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return serializer;
  }

  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    return old instanceof CodecSnapshot<T> that
            && that.serializer.codecClass() == serializer.codecClass()
            && that.serializer.kind() == serializer.kind()
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.incompatible();
  }
}
