package org.atrium.server.people;

import static org.atrium.server.people.CapacityLists.AFFILIATION;
import static org.atrium.server.people.CapacityLists.KINDS;
import static org.atrium.server.people.CapacityLists.LANGUAGE;
import static org.atrium.server.people.CapacityLists.SKILLS;
import static org.atrium.server.people.CapacityLists.TERRITORY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.server.people.CapacityProfile.Entry;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the API of the Capacity Exchange: profiles as its ProfileSerializer writes them,
 * alone, in a list or on a page of results, with or without its lists.
 */
final class CapacityFile {

    static final int LONGEST = 200_000;

    private static final String FIELD = "file";
    private static final int MOST_ENTRIES = 200;

    private static final Set<String> TELLING =
            Set.of("skills_known", "skills_available", "skills_wanted", "territory", "language");
    private static final List<String> OTHERS =
            List.of("wikimedia_project", "team", "contact", "social", "wiki_alt");

    private final JsonNode root;

    CapacityFile(JsonNode root) {
        this.root = root;
    }

    /** Refuses what is too long, no JSON, or something else. */
    static CapacityFile of(String text, JsonMapper json) {
        new Checks()
                .that(text.length() <= LONGEST, FIELD, "exchange.long", LONGEST)
                .refuseProblems();
        try {
            return new CapacityFile(json.readTree(text));
        } catch (JacksonException malformed) {
            throw Refusal.Invalid.of(FIELD, "exchange.unreadable").refused();
        }
    }

    /**
     * The profile of this name, else the only one there is.
     *
     * @param others what numbers mean that the file says nothing of
     */
    CapacityProfile any(String username, CapacityLists others) {
        var found = profiles();
        new Checks()
                .that(!found.isEmpty(), FIELD, "exchange.unknown")
                .that(found.size() <= 1 || isThere(username), FIELD, "exchange.several")
                .refuseProblems();
        return of(username, others).orElseGet(() -> read(found.getFirst(), lists().or(others)));
    }

    private boolean isThere(String username) {
        return profiles().stream().anyMatch(each -> username(each).equals(username));
    }

    Optional<CapacityProfile> of(String username, CapacityLists others) {
        return profiles().stream()
                .filter(each -> username(each).equals(username))
                .findFirst()
                .map(each -> read(each, lists().or(others)));
    }

    private List<JsonNode> profiles() {
        var answer = root.has("users") ? root.path("users") : root;
        var all = answer.path("results").isArray() ? answer.path("results") : answer;
        return (all.isArray() ? all.valueStream().toList() : List.of(all))
                .stream()
                        .filter(each -> each.isObject() && TELLING.stream().anyMatch(each::has))
                        .toList();
    }

    private CapacityLists lists() {
        var lists = CapacityLists.NONE;
        for (var kind : KINDS) {
            lists = lists.with(kind, root.path("list").path(kind));
        }
        return lists;
    }

    private static String username(JsonNode profile) {
        var name = profile.path("user").path("username");
        return name.isString() ? CapacityLists.oneLine(name.asString().replace('_', ' ')) : "";
    }

    private static CapacityProfile read(JsonNode profile, CapacityLists lists) {
        var unreadable = new ArrayList<String>();
        return new CapacityProfile(
                username(profile),
                CapacityLists.oneLine(text(profile, "display_name", unreadable)),
                CapacityLists.oneLine(text(profile, "pronoun", unreadable)),
                clean(text(profile, "about", unreadable)).strip(),
                entries(profile, "territory", TERRITORY, lists, unreadable),
                entries(profile, "language", LANGUAGE, lists, unreadable),
                entries(profile, "affiliation", AFFILIATION, lists, unreadable),
                entries(profile, "skills_known", SKILLS, lists, unreadable),
                entries(profile, "skills_available", SKILLS, lists, unreadable),
                entries(profile, "skills_wanted", SKILLS, lists, unreadable),
                OTHERS.stream().filter(name -> isSaid(profile.path(name))).toList(),
                unreadable);
    }

    private static String text(JsonNode profile, String name, List<String> unreadable) {
        var node = profile.path(name);
        if (node.isString()) {
            return node.asString();
        }
        if (!node.isMissingNode() && !node.isNull()) {
            unreadable.add(name);
        }
        return "";
    }

    private static List<Entry> entries(
            JsonNode profile,
            String name,
            String kind,
            CapacityLists lists,
            List<String> unreadable) {
        var node = profile.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        var entries =
                (node.isArray() ? node.valueStream() : Stream.of(node))
                        .limit(MOST_ENTRIES)
                        .map(each -> new Entry(lists.namesOf(kind, each), level(each)))
                        .toList();
        if (node.size() > MOST_ENTRIES || entries.stream().anyMatch(CapacityFile::isNameless)) {
            unreadable.add(name);
        }
        return entries.stream().filter(each -> !isNameless(each)).distinct().toList();
    }

    private static boolean isNameless(Entry entry) {
        return entry.names().isEmpty();
    }

    private static @Nullable String level(JsonNode entry) {
        var level = entry.path("proficiency");
        return level.isString() || level.isIntegralNumber() ? level.asString() : null;
    }

    private static boolean isSaid(JsonNode node) {
        return node.isContainer() ? !node.isEmpty() : node.isString() && !node.asString().isBlank();
    }

    /** Without what no field takes: control characters, halves of pairs, what is no character. */
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> (c & 0xFFFE) != 0xFFFE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
