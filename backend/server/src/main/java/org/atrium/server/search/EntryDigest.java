package org.atrium.server.search;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * A field of every entry that says what it was made of, so that {@link IndexCheck} can tell whether
 * the index has what the record has. The order of lists and sets plays no part, as no field keeps
 * it.
 */
public final class EntryDigest implements TypeBinder {

    static final String FIELD = "digest";
    private static final int BYTES = 12;

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        var field =
                context.indexSchemaElement()
                        .field(
                                FIELD,
                                f ->
                                        f.asString()
                                                .projectable(Projectable.YES)
                                                .searchable(Searchable.NO))
                        .toReference();
        context.bridge(Object.class, new Bridge(field));
    }

    private record Bridge(IndexFieldReference<String> field) implements TypeBridge<Object> {
        @Override
        public void write(DocumentElement target, Object entry, TypeBridgeWriteContext context) {
            target.addValue(field, of(entry));
        }
    }

    /**
     * @param entry a record
     */
    static String of(Object entry) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text(entry).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String text(Object part) {
        return switch (part) {
            case Collection<?> many ->
                    many.stream().map(String::valueOf).sorted().toList().toString();
            case Record parts ->
                    Arrays.stream(parts.getClass().getRecordComponents())
                            .map(component -> component.getName() + "=" + value(component, parts))
                            .collect(Collectors.joining("\n"));
            default -> part.toString();
        };
    }

    private static String value(RecordComponent component, Object entry) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var value = accessor.invoke(entry);
            return value == null ? "null" : text(value);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
