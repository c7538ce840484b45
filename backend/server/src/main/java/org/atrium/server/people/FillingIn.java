package org.atrium.server.people;

import static org.atrium.server.people.ProfileChecks.LONGEST_ABOUT;
import static org.atrium.server.people.ProfileChecks.LONGEST_NAME;
import static org.atrium.server.people.ProfileChecks.MOST_LANGUAGES;
import static org.atrium.server.people.ProfileChecks.MOST_TOPICS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Text;
import org.atrium.server.people.CapacityProfile.Entry;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Fills a profile in with what the Capacity Exchange says of its owner. What they said here stays;
 * what is not taken over is told.
 */
final class FillingIn {

    private static final Map<String, String> PRONOUNS =
            Map.of("he-him", "he/him", "she-her", "she/her", "they-them", "they/them");
    private static final Set<String> NO_PRONOUNS = Set.of("", "not-specified", "other");

    /** As the Capacity Exchange has it where nobody chose. */
    private static final String USUAL_LEVEL = "3";

    private static final String LEVELS = "012345N";

    private final ProfileForm before;
    private final CapacityProfile from;
    private final Topics topics;
    private final Map<String, String> topicsByName;
    private final Locale language;
    private final Set<ProfileField> filled = EnumSet.noneOf(ProfileField.class);
    private final List<LeftOut> left = new ArrayList<>();

    private FillingIn(ProfileForm before, CapacityProfile from, Topics topics, Locale language) {
        this.before = before;
        this.from = from;
        this.topics = topics;
        this.topicsByName = topics.idsByName(NamedCodes::written);
        this.language = language;
    }

    /**
     * @param key of the sentence that says what was not taken over and why
     */
    record LeftOut(String key, List<Object> arguments) {}

    record Filled(ProfileForm form, List<ProfileField> fields, List<LeftOut> left) {}

    /**
     * @param username of the owner
     * @param language of what they say about themselves, unless they do not speak it
     */
    static Filled in(
            ProfileForm before,
            CapacityProfile from,
            Topics topics,
            String username,
            Locale language) {
        var filling = new FillingIn(before, from, topics, language);
        if (!from.username().isEmpty() && !from.username().equals(username)) {
            filling.leave("exchange.left.person", from.username());
        }
        var form = filling.form(username);
        filling.sayTheRest();
        return new Filled(form, List.copyOf(filling.filled), List.copyOf(filling.left));
    }

    private void leave(String key, Object... arguments) {
        left.add(new LeftOut(key, List.of(arguments)));
    }

    private ProfileForm form(String username) {
        var shownName = shownName(username);
        var pronouns = pronouns();
        var country = country();
        var languages = languages();
        var canHelp = topics(ProfileField.CAN_HELP, before.canHelp(), from.available());
        var wantsToLearn =
                topics(ProfileField.WANTS_TO_LEARN, before.wantsToLearn(), from.wanted());
        return new ProfileForm(
                before.version(),
                shownName,
                pronouns,
                before.roles(),
                before.affiliations(),
                country,
                before.timeZone(),
                languages,
                canHelp,
                before.helpsBy(),
                wantsToLearn,
                before.experience(),
                before.availability(),
                before.limits(),
                about(languages),
                before.listed(),
                before.visibility());
    }

    /** What is said already, or what is new. */
    private @Nullable String orNew(
            ProfileField field, @Nullable String said, String found, String stays) {
        if (found.isEmpty() || found.equals(said)) {
            return said;
        }
        if (said != null) {
            leave(stays, found);
            return said;
        }
        filled.add(field);
        return found;
    }

    private @Nullable String shownName(String username) {
        var name = from.displayName();
        if (name.equals(username) || name.equals(from.username())) {
            return before.shownName();
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            leave("exchange.left.long", name, LONGEST_NAME);
            return before.shownName();
        }
        return orNew(ProfileField.SHOWN_NAME, before.shownName(), name, "exchange.stays.name");
    }

    private @Nullable String pronouns() {
        var pronouns = PRONOUNS.getOrDefault(from.pronoun(), "");
        if (pronouns.isEmpty() && !NO_PRONOUNS.contains(from.pronoun())) {
            leave("exchange.left.pronouns", from.pronoun());
        }
        return orNew(ProfileField.PRONOUNS, before.pronouns(), pronouns, "exchange.stays.pronouns");
    }

    private @Nullable String country() {
        var country = before.country();
        for (var territory : from.territories()) {
            if (territory.isNumber()) {
                leaveNumber(CapacityLists.TERRITORY, territory);
                continue;
            }
            var found =
                    territory.names().stream()
                            .flatMap(name -> NamedCodes.country(name).stream())
                            .findFirst();
            if (found.isEmpty()) {
                leave("exchange.left.territory", territory.shown());
            } else if (country == null) {
                country = found.get();
                filled.add(ProfileField.COUNTRY);
            } else if (!found.get().equals(country)) {
                leave("exchange.stays.country", territory.shown());
            }
        }
        return country;
    }

    private void leaveNumber(String kind, Entry entry) {
        leave("exchange.left.number", kind, entry.shown());
    }

    private List<SpokenLanguage> languages() {
        var spoken = new ArrayList<>(before.languages());
        for (var entry : from.languages()) {
            var code =
                    entry.names().stream()
                            .flatMap(name -> NamedCodes.language(name).stream())
                            .findFirst();
            if (entry.isNumber()) {
                leaveNumber(CapacityLists.LANGUAGE, entry);
            } else if (code.isEmpty()) {
                leave("exchange.left.language", entry.shown());
            } else if (spoken.stream().anyMatch(each -> each.code().equals(code.get()))) {
                continue;
            } else if (spoken.size() >= MOST_LANGUAGES) {
                leave("exchange.left.full", entry.shown(), MOST_LANGUAGES);
            } else {
                spoken.add(new SpokenLanguage(code.get(), level(entry)));
                filled.add(ProfileField.LANGUAGES);
            }
        }
        return List.copyOf(spoken);
    }

    private String level(Entry entry) {
        var level = entry.level() == null ? "" : entry.level().toUpperCase(Locale.ROOT);
        if (level.length() == 1 && LEVELS.contains(level)) {
            return level;
        }
        leave("exchange.left.level", entry.shown());
        return USUAL_LEVEL;
    }

    private List<String> topics(ProfileField field, List<String> said, List<Entry> capacities) {
        var all = new ArrayList<>(said);
        for (var capacity : capacities) {
            var topic = capacity.names().stream().flatMap(name -> topic(name).stream()).findFirst();
            if (capacity.isNumber()) {
                leaveNumber(CapacityLists.SKILLS, capacity);
            } else if (topic.isEmpty()) {
                leave("exchange.left.topic", capacity.shown());
            } else if (all.contains(topic.get())) {
                continue;
            } else if (all.size() >= MOST_TOPICS) {
                leave("exchange.left.full", capacity.shown(), MOST_TOPICS);
            } else {
                all.add(topic.get());
                filled.add(field);
            }
        }
        return List.copyOf(all);
    }

    private Optional<String> topic(String name) {
        return topics.ofWikidata(name)
                .or(() -> Optional.ofNullable(topicsByName.get(NamedCodes.written(name))));
    }

    private @Nullable Text about(List<SpokenLanguage> languages) {
        var text = from.about();
        var said = before.about();
        if (text.isEmpty() || said != null) {
            if (said != null && !text.isEmpty() && !text.equals(said.text())) {
                leave("exchange.stays.about");
            }
            return said;
        }
        filled.add(ProfileField.ABOUT);
        return new Text(shortened(text), writtenIn(languages));
    }

    private String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_ABOUT) {
            return text;
        }
        leave("exchange.left.about", LONGEST_ABOUT);
        var end = text.offsetByCodePoints(0, LONGEST_ABOUT);
        var blank = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf('\n', end));
        return text.substring(0, blank > 0 ? blank : end).strip();
    }

    /** The Capacity Exchange does not say it. */
    private String writtenIn(List<SpokenLanguage> languages) {
        var here = language.getLanguage();
        var spoken = languages.stream().filter(each -> !each.level().equals("0")).toList();
        return spoken.isEmpty()
                        || spoken.stream()
                                .anyMatch(each ->
                                        Locale.forLanguageTag(each.code())
                                                .getLanguage()
                                                .equals(here))
                ? here
                : spoken.stream()
                        .max(Comparator.comparing(each -> LEVELS.indexOf(each.level())))
                        .map(SpokenLanguage::code)
                        .orElse(here);
    }

    private void sayTheRest() {
        from.affiliations()
                .forEach(each -> {
                    if (each.isNumber()) {
                        leaveNumber(CapacityLists.AFFILIATION, each);
                    } else {
                        leave("exchange.left.affiliation", each.shown());
                    }
                });
        var kept = new ArrayList<>(from.known());
        kept.removeAll(from.available());
        if (!kept.isEmpty()) {
            leave("exchange.left.known", kept.size());
        }
        if (!from.unreadable().isEmpty()) {
            leave("exchange.left.unreadable", String.join(", ", from.unreadable()));
        }
        if (!from.others().isEmpty()) {
            leave(
                    "exchange.left.others",
                    from.others().stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
