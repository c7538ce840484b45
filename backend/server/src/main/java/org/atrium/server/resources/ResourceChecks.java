package org.atrium.server.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.resources.ResourceForm;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Vocabulary;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether what members write about a resource can be kept, and as what. */
@Component
class ResourceChecks {

    static final int TITLE_MIN = 10;
    static final int TITLE_MAX = 150;
    static final int ABOUT_MIN = 20;
    static final int ABOUT_MAX = 1_000;
    static final int BY_MAX = 120;
    static final int MOST_LANGUAGES = 8;
    static final int MOST_CHOSEN = 5;
    static final int MOST_AUDIENCES = 3;
    static final int FIRST_YEAR = 1990;

    private final Groups groups;
    private final Topics topics;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ResourceChecks(Groups groups, Topics topics, Vocabulary vocabulary, Clock clock) {
        this.groups = groups;
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * What the form says, once it is found good; groups that are not there for the reader are not.
     */
    Mono<Description> description(ResourceForm form, Audience reader) {
        var clean = clean(form);
        return Mono.zip(groups.unknown(clean.groups(), reader), topics.unknown(clean.topics()))
                .map(unknown -> {
                    check(clean, unknown.getT1(), unknown.getT2());
                    return clean;
                });
    }

    private Description clean(ResourceForm form) {
        return new Description(
                Wording.line(form.title()),
                Wording.block(form.about()),
                canonical(Wording.line(form.language())),
                Wording.line(form.kind()),
                Wording.line(form.link()),
                Wording.set(form.languages()).stream()
                        .map(ResourceChecks::canonical)
                        .distinct()
                        .toList(),
                Wording.line(form.licence()),
                orNull(form.by()),
                form.made(),
                Wording.set(form.groups()),
                topics.resolved(Wording.set(form.topics())),
                Wording.set(form.audience()),
                orNull(form.adaptationOf()));
    }

    private void check(
            Description clean, Collection<String> unknownGroups, Collection<String> unknownTopics) {
        var isPrivate = clean.groups().stream().anyMatch(Audience::isPrivate);
        var made = clean.made();
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        var checks =
                new Checks()
                        .text("title", clean.title(), TITLE_MIN, TITLE_MAX)
                        .text("about", clean.about(), ABOUT_MIN, ABOUT_MAX)
                        .language("language", clean.language())
                        .that(
                                ResourceLinks.isLink(clean.link()),
                                "link",
                                "closing.url",
                                ResourceLinks.LONGEST)
                        .size("languages", clean.languages(), 1, MOST_LANGUAGES)
                        .text(Material.BY, clean.by(), 0, BY_MAX)
                        .that(
                                made == null || made >= FIRST_YEAR && made <= year,
                                "made",
                                "resource.year",
                                FIRST_YEAR,
                                year)
                        .size("groups", clean.groups(), 0, MOST_CHOSEN)
                        .that(
                                unknownGroups.isEmpty(),
                                "groups",
                                "group.unknown",
                                String.join(", ", unknownGroups))
                        .that(
                                !isPrivate || clean.groups().size() == 1,
                                "groups",
                                "group.private-alone")
                        .size("topics", clean.topics(), 1, MOST_CHOSEN)
                        .that(
                                unknownTopics.isEmpty(),
                                "topics",
                                "topic.unknown",
                                String.join(", ", unknownTopics))
                        .size("audience", clean.audience(), 0, MOST_AUDIENCES);
        clean.languages().forEach(tag -> checks.language("languages", tag));
        choice(checks, "kind", Vocabulary.RESOURCE_KINDS, List.of(clean.kind()));
        choice(checks, "licence", Vocabulary.LICENCES, List.of(clean.licence()));
        choice(checks, "audience", Vocabulary.AUDIENCES, clean.audience());
        checks.refuseProblems();
    }

    private void choice(Checks checks, String field, String list, List<String> codes) {
        checks.that(
                codes.stream().allMatch(code -> vocabulary.isIn(list, code)),
                field,
                "choice.unknown",
                String.join(", ", vocabulary.codes(list)));
    }

    /** Nobody brings a group into it that they are no member of. */
    static void refuseForeignGroups(Collection<String> groups, Viewer viewer) {
        if (!groups.stream().allMatch(viewer::isMemberOf)) {
            throw Refusal.Invalid.of("groups", "resource.groups").refused();
        }
    }

    /** What is no language stays as it is, and is refused. */
    private static String canonical(String tag) {
        return Checks.isLanguage(tag) ? Locale.forLanguageTag(tag).toLanguageTag() : tag;
    }

    private static @Nullable String orNull(@Nullable String text) {
        var line = Wording.line(text);
        return line.isEmpty() ? null : line;
    }
}
