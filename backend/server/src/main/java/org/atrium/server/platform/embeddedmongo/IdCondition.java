package org.atrium.server.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query says about the id: never fewer ids than the query selects, so the query itself still
 * decides.
 */
sealed interface IdCondition {

    IdCondition ANY = new Any();

    record Any() implements IdCondition {}

    /** In ascending order. */
    record OneOf(TreeSet<Object> ids) implements IdCondition {}

    /** Between inclusive bounds. */
    record Between(@Nullable Object low, @Nullable Object high) implements IdCondition {

        /** The other one, unless there is a bound, and both bounds are of one kind. */
        private IdCondition orElse(IdCondition other) {
            boolean useful = low == null || high == null ? low != high : IdType.sameKind(low, high);
            return useful ? this : other;
        }

        boolean sameKind(Object id) {
            Object bound = low == null ? high : low;
            return bound != null && IdType.sameKind(bound, id);
        }
    }

    static IdCondition of(Document query, String idField) {
        IdCondition condition = query.containsKey(idField) ? ofValue(query.get(idField)) : ANY;
        if (query.get("$and") instanceof Collection<?> parts) {
            for (Object part : parts) {
                if (part instanceof Document conjunct) {
                    condition = both(condition, of(conjunct, idField));
                }
            }
        }
        return condition;
    }

    /**
     * What is left of a query for one of some ids to be decided by the query; all of it, when it
     * says more about the id.
     */
    static Document without(Document query, String idField) {
        boolean exact =
                !(query.get(idField) instanceof Document expression)
                        || !isExpression(expression)
                        || expression.size() == 1
                                && (expression.containsKey("$in") || expression.containsKey("$eq"));
        if (!exact || !query.containsKey(idField)) {
            return query;
        }
        Document rest = new Document(query);
        rest.remove(idField);
        return rest;
    }

    private static IdCondition both(IdCondition a, IdCondition b) {
        if (a instanceof OneOf || b instanceof Any) {
            return a;
        }
        if (a instanceof Between(var low, var high)
                && b instanceof Between(var otherLow, var otherHigh)) {
            return new Between(low == null ? otherLow : low, high == null ? otherHigh : high)
                    .orElse(a);
        }
        return b;
    }

    private static IdCondition ofValue(@Nullable Object value) {
        if (value instanceof Document expression && isExpression(expression)) {
            return ofExpression(expression);
        }
        return isPlain(value) ? oneOf(value) : ANY;
    }

    private static IdCondition ofExpression(Document expression) {
        if (expression.containsKey("$eq")) {
            Object value = expression.get("$eq");
            return isPlain(value) ? oneOf(value) : ANY;
        }
        if (expression.get("$in") instanceof Collection<?> values) {
            TreeSet<Object> ids = new TreeSet<>(IdType.INSTANCE);
            for (Object value : values) {
                if (!isPlain(value)) {
                    return ANY;
                }
                ids.add(IdType.normalize(value));
            }
            return new OneOf(ids);
        }
        Object low = bound(expression, "$gt", "$gte");
        Object high = bound(expression, "$lt", "$lte");
        return new Between(low, high).orElse(ANY);
    }

    private static @Nullable Object bound(Document expression, String exclusive, String inclusive) {
        Object value =
                expression.containsKey(exclusive)
                        ? expression.get(exclusive)
                        : expression.get(inclusive);
        return isPlain(value) && !(value instanceof Document) ? IdType.normalize(value) : null;
    }

    private static IdCondition oneOf(@Nullable Object value) {
        TreeSet<Object> ids = new TreeSet<>(IdType.INSTANCE);
        ids.add(IdType.normalize(value));
        return new OneOf(ids);
    }

    private static boolean isExpression(Document document) {
        return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Missing _ -> false;
            case Collection<?> _ -> false;
            case BsonRegularExpression _ -> false;
            case Document document -> !isExpression(document);
            // Min and max keys compare with every type, which no set or range of keys can express.
            default -> value instanceof Comparable<?>;
        };
    }
}
