package org.atrium.server.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atrium.server.platform.Leaver;
import org.bson.Document;

/**
 * A stored thread or version without what tells who somebody was: the name where a text mentions
 * them, where they worked, what they followed, thanked for and were asked. It walks through
 * whatever is stored, so that nothing that is added to threads is forgotten here.
 */
final class Unnamed {

    private static final String MEMBER = "member";
    private static final String ROLE = "role";
    private static final String ORGANISATION = "organisation";

    private final Leaver leaver;
    private final Pattern mention;
    private final String kept;

    Unnamed(Leaver leaver) {
        this.leaver = leaver;
        this.mention =
                Pattern.compile(
                        "@\\[[^\\[\\]\\n]*\\]\\("
                                + Pattern.quote(Mention.SCHEME + leaver.id())
                                + "\\)");
        this.kept = Matcher.quoteReplacement(Mention.kept(leaver.successor(), leaver.id()));
    }

    /** Whether they occur in it at all. */
    boolean concerns(Object stored) {
        return switch (stored) {
            case String text -> text.contains(leaver.id());
            case Map<?, ?> fields ->
                    fields.entrySet().stream()
                            .anyMatch(field ->
                                    leaver.id().equals(field.getKey())
                                            || concerns(
                                                    Objects.requireNonNullElse(
                                                            field.getValue(), "")));
            case List<?> items -> items.stream().filter(Objects::nonNull).anyMatch(this::concerns);
            default -> false;
        };
    }

    /** The fields that have to change, as they are to be. */
    Map<String, Object> changes(Document stored) {
        var changes = new HashMap<String, Object>();
        stored.forEach((name, value) -> {
            if (value != null) {
                var without = without(name, value);
                if (!without.equals(value)) {
                    changes.put(name, without);
                }
            }
        });
        return changes;
    }

    private Object without(String name, Object value) {
        return switch (name) {
            case "followers" -> but(value, leaver.id()::equals);
            case "requests" ->
                    but(
                            value,
                            request ->
                                    request instanceof Document asked
                                            && leaver.id().equals(asked.get("to")));
            case "thanks" -> but(value, said -> said.toString().endsWith(":" + leaver.id()));
            case "confirmations" ->
                    but(
                            value,
                            said ->
                                    said instanceof Document confirmed
                                            && leaver.id().equals(confirmed.get("by")));
            default -> without(value);
        };
    }

    private static Object but(Object value, Predicate<Object> theirs) {
        return value instanceof List<?> items
                ? items.stream().filter(item -> !theirs.test(item)).toList()
                : value;
    }

    private Object without(Object value) {
        return switch (value) {
            case String text -> mention.matcher(text).replaceAll(kept);
            case Document fields -> without(fields);
            case List<?> items -> {
                var others = new ArrayList<Object>();
                items.forEach(item -> others.add(item == null ? null : without(item)));
                yield others;
            }
            default -> value;
        };
    }

    private Document without(Document fields) {
        var others = new Document();
        fields.forEach((name, value) -> others.append(name, value == null ? null : without(value)));
        if (leaver.id().equals(fields.get(MEMBER)) && others.get(ROLE) instanceof Document role) {
            role.remove(ORGANISATION);
        }
        return others;
    }
}
