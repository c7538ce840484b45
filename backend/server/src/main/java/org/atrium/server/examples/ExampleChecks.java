package org.atrium.server.examples;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atrium.contract.examples.ExampleForm;
import org.atrium.contract.examples.FigureForm;
import org.atrium.contract.groups.Group;
import org.atrium.server.groups.Placing;
import org.atrium.server.people.Affiliate;
import org.atrium.server.people.Organisations;
import org.atrium.server.people.Vocabulary;
import org.atrium.server.questions.Markdown;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Wording;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether what members write about an example can be kept, and as what. */
@Component
class ExampleChecks {

    /** What was counted where no word of the vocabulary says it. */
    static final String OTHER = "other";

    private static final int TITLE_MIN = 10;
    private static final int TITLE_MAX = 150;
    private static final int TEXT_MIN = 20;
    private static final int SUMMARY_MAX = 300;
    private static final int BODY_MAX = 30_000;
    private static final int MOST_FIGURES = 12;
    private static final int MOST_LINKS = 8;
    private static final int MEASURE_MAX = 60;
    private static final int LABEL_MAX = 60;
    private static final int URL_MAX = 500;

    /** Before it there was nothing to do this for. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

    private final Placing placing;
    private final Topics topics;
    private final Organisations organisations;
    private final Vocabulary vocabulary;
    private final Markdown markdown;
    private final Clock clock;

    ExampleChecks(
            Placing placing,
            Topics topics,
            Organisations organisations,
            Vocabulary vocabulary,
            Markdown markdown,
            Clock clock) {
        this.placing = placing;
        this.topics = topics;
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.markdown = markdown;
        this.clock = clock;
    }

    /**
     * What the form says, once it is found good; groups that are not there for the reader are not.
     */
    Mono<Story> story(ExampleForm form, Audience reader) {
        var clean = clean(form);
        return placing.check(clean.groups(), 1, clean.topics(), 1, reader)
                .map(checks -> {
                    check(checks, clean, form);
                    return clean;
                });
    }

    private Story clean(ExampleForm form) {
        var country = Wording.lineOrNull(form.country());
        return new Story(
                Wording.line(form.title()),
                Wording.block(form.summary()),
                markdown.withoutMembers(Wording.block(form.body())),
                Checks.canonical(Wording.line(form.language())),
                Wording.set(form.groups()),
                topics.resolved(Wording.set(form.topics())),
                Wording.set(form.organisations()),
                country == null ? null : country.toUpperCase(Locale.ROOT),
                Wording.line(form.from()),
                Wording.lineOrNull(form.until()),
                given(form.figures()).map(ExampleChecks::clean).toList(),
                given(form.links())
                        .map(link ->
                                new Group.Link(
                                        Wording.line(link.label()), Wording.line(link.url())))
                        .toList());
    }

    private static <T> Stream<T> given(@Nullable List<T> list) {
        return Stream.ofNullable(list).flatMap(List::stream);
    }

    private static Story.Count clean(FigureForm figure) {
        return new Story.Count(
                Wording.line(figure.measure()),
                Wording.lineOrNull(figure.label()),
                figure.value() == null ? -1 : figure.value(),
                figure.asOf() == null ? "" : figure.asOf().toString(),
                Wording.lineOrNull(figure.source()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void check(Checks checks, Story clean, ExampleForm form) {
        var country = clean.country();
        checks.text("title", clean.title(), TITLE_MIN, TITLE_MAX)
                .text("summary", clean.summary(), TEXT_MIN, SUMMARY_MAX)
                .text(Story.BODY, clean.body(), TEXT_MIN, BODY_MAX)
                .language("language", clean.language())
                .that(
                        country == null || Affiliate.isCountry(country),
                        "country",
                        "country.unknown",
                        String.valueOf(country))
                .size("figures", clean.figures(), 0, MOST_FIGURES)
                .size("links", clean.links(), 0, MOST_LINKS);
        organisations.check(checks, "organisations", clean.organisations());
        checkPeriod(checks, clean.from(), clean.until());
        for (var at = 0; at < clean.figures().size(); at++) {
            check(checks, "figures[%d]".formatted(at), clean.figures().get(at));
        }
        for (var at = 0; at < clean.links().size(); at++) {
            var link = clean.links().get(at);
            var field = "links[%d]".formatted(at);
            checks.text(field + ".label", link.label(), 1, LABEL_MAX)
                    .that(isLink(link.url()), field + ".url", "closing.url", URL_MAX);
        }
        checks.refuseProblems();
    }

    private void checkPeriod(Checks checks, String from, @Nullable String until) {
        if (!YearOrDay.isOne(from)) {
            checks.that(false, "from", "example.day");
            return;
        }
        var begin = YearOrDay.first(from);
        checks.that(
                !begin.isBefore(FIRST_DAY) && !begin.isAfter(today()),
                "from",
                "example.from",
                FIRST_DAY.getYear());
        if (until != null) {
            var isOne = YearOrDay.isOne(until);
            checks.that(isOne, "until", "example.day")
                    .that(
                            !isOne
                                    || !YearOrDay.last(until).isBefore(begin)
                                            && !YearOrDay.first(until).isAfter(today()),
                            "until",
                            "example.until");
        }
    }

    private void check(Checks checks, String field, Story.Count figure) {
        var isOther = figure.measure().equals(OTHER);
        var label = figure.label();
        checks.that(
                        vocabulary.isIn(Vocabulary.MEASURES, figure.measure()),
                        field + ".measure",
                        "example.measure")
                .that(isOther || label == null, field + ".label", "example.label")
                .text(field + ".label", label, isOther ? 1 : 0, MEASURE_MAX)
                .that(figure.value() >= 0, field + ".value", "example.value")
                .that(
                        !figure.asOf().isEmpty()
                                && !YearOrDay.first(figure.asOf()).isBefore(FIRST_DAY)
                                && !YearOrDay.first(figure.asOf()).isAfter(today()),
                        field + ".asOf",
                        "example.from",
                        FIRST_DAY.getYear())
                .that(
                        figure.source() == null || isLink(figure.source()),
                        field + ".source",
                        "closing.url",
                        URL_MAX);
    }

    private static boolean isLink(@Nullable String url) {
        return url != null && url.startsWith("https://") && Checks.isAddress(url, URL_MAX);
    }
}
