package org.atrium.server.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.atrium.contract.resources.ResourceForm;
import org.atrium.server.groups.Placing;
import org.atrium.server.people.Vocabulary;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Wording;
import org.atrium.server.topics.Topics;
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
    static final int MOST_AUDIENCES = 3;
    static final int FIRST_YEAR = 1990;

    private final Placing placing;
    private final Topics topics;
    private final Vocabulary vocabulary;
    private final Clock clock;

    ResourceChecks(Placing placing, Topics topics, Vocabulary vocabulary, Clock clock) {
        this.placing = placing;
        this.topics = topics;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * What the form says, once it is found good; groups that are not there for the reader are not.
     */
    Mono<Description> description(ResourceForm form, Audience reader) {
        var clean = clean(form);
        return placing.check(clean.groups(), 0, clean.topics(), 1, reader)
                .map(checks -> {
                    check(clean, checks);
                    return clean;
                });
    }

    private Description clean(ResourceForm form) {
        return new Description(
                Wording.line(form.title()),
                Wording.block(form.about()),
                Checks.canonical(Wording.line(form.language())),
                Wording.line(form.kind()),
                Wording.line(form.link()),
                Wording.set(form.languages()).stream().map(Checks::canonical).distinct().toList(),
                Wording.line(form.licence()),
                Wording.lineOrNull(form.by()),
                form.made(),
                Wording.set(form.groups()),
                topics.resolved(Wording.set(form.topics())),
                Wording.set(form.audience()),
                Wording.lineOrNull(form.adaptationOf()));
    }

    private void check(Description clean, Checks checks) {
        var made = clean.made();
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        checks.text("title", clean.title(), TITLE_MIN, TITLE_MAX)
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
}
