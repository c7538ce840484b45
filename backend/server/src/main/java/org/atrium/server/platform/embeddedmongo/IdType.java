package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Ids as keys of a map, normalized and in BSON's order, so that a range of ids is a range of the
 * map.
 */
final class IdType extends BasicDataType<Object> implements Comparator<Object> {

    static final IdType INSTANCE = new IdType();

    private static final int MISSING = 0;
    private static final int STRING = 1;
    private static final int OTHER = 2;

    private IdType() {}

    /** Numbers of equal value become equal, null and missing become {@link Missing}. */
    static Object normalize(@Nullable Object value) {
        return value instanceof String
                ? value
                : Missing.ofNullable(new KeyValue(value).normalized().get(0));
    }

    static boolean sameKind(Object a, Object b) {
        return kind(a) == kind(b);
    }

    private static int kind(Object value) {
        return switch (value) {
            case Missing _ -> 0;
            case Number _ -> 1;
            case String _ -> 2;
            case Document _ -> 3;
            case Collection<?> _ -> 4;
            case BinData _ -> 5;
            case LegacyUUID _ -> 6;
            case UUID _ -> 7;
            case ObjectId _ -> 8;
            case Boolean _ -> 9;
            case Instant _ -> 10;
            case BsonTimestamp _ -> 11;
            default -> 12;
        };
    }

    @Override
    public int compare(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return left.compareTo(right);
        }
        int kind = Integer.compare(kind(a), kind(b));
        if (kind != 0) {
            return kind;
        }
        return switch (a) {
            case Missing _ -> 0;
            case Number left -> compareNumbers(left, (Number) b);
            case BinData left -> left.compareTo((BinData) b);
            case LegacyUUID left -> left.compareTo((LegacyUUID) b);
            case UUID left -> left.toString().compareTo(b.toString());
            case ObjectId left -> left.compareTo((ObjectId) b);
            case Boolean left -> left.compareTo((Boolean) b);
            case Instant left -> left.compareTo((Instant) b);
            case BsonTimestamp left -> left.compareTo((BsonTimestamp) b);
            default -> Arrays.compareUnsigned(encodeOther(a), encodeOther(b));
        };
    }

    private static int compareNumbers(Number a, Number b) {
        double left = a.doubleValue();
        double right = b.doubleValue();
        boolean exact = a instanceof Long || b instanceof Long;
        return exact && Double.isFinite(left) && Double.isFinite(right)
                ? exact(a).compareTo(exact(b))
                : Double.compare(left, right);
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Long
                ? BigDecimal.valueOf(number.longValue())
                : new BigDecimal(number.doubleValue());
    }

    @Override
    public int getMemory(Object id) {
        return id instanceof String text ? 40 + text.length() : 64;
    }

    @Override
    public void write(WriteBuffer buffer, Object id) {
        switch (id) {
            case Missing _ -> buffer.put((byte) MISSING);
            case String text ->
                    buffer.put((byte) STRING)
                            .putVarInt(text.length())
                            .putStringData(text, text.length());
            default -> {
                byte[] bytes = encodeOther(id);
                buffer.put((byte) OTHER).putVarInt(bytes.length).put(bytes);
            }
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        int tag = buffer.get();
        return switch (tag) {
            case MISSING -> Missing.getInstance();
            case STRING -> DataUtils.readString(buffer);
            case OTHER -> {
                byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
                buffer.get(bytes);
                yield Missing.ofNullable(Bson.decode(bytes).get(""));
            }
            default ->
                    throw new IllegalStateException(
                            "Unknown kind of key in the storage file: " + tag);
        };
    }

    private static byte[] encodeOther(Object id) {
        return Bson.encode(new Document("", id));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
