package org.atrium.ui.examples;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.atrium.contract.examples.Example;
import org.atrium.contract.examples.Figure;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/**
 * An example with what stands on its page.
 *
 * @param address whole address of the page
 */
public record ExampleShown(Example example, String address) {

    private static final String SEPARATE = " · ";

    /** When it took place: years or days, as they were given. */
    public static String period(Words words, String from, @Nullable String until) {
        return until == null || until.equals(from)
                ? day(words, from)
                : words.get("example.period", day(words, from), day(words, until));
    }

    private static String day(Words words, String yearOrDay) {
        return yearOrDay.length() == 4 ? yearOrDay : day(words, LocalDate.parse(yearOrDay));
    }

    public static String day(Words words, LocalDate day) {
        return words.day(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /** What somebody puts on a slide: plain text, whole without the page. */
    public String slide(Words words) {
        var lines = new ArrayList<String>();
        lines.add(example.title());
        lines.add(period(words, example.from(), example.until()));
        lines.add(example.summary());
        example.figures().forEach(figure -> lines.add(line(words, figure)));
        lines.add(words.get("example.slide.licence", example.author().name()) + SEPARATE + address);
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String line(Words words, Figure figure) {
        return words.number(figure.value())
                + " "
                + figure.measure().label()
                + SEPARATE
                + words.get("example.asof", day(words, figure.asOf()))
                + SEPARATE
                + (figure.source() == null ? words.get("example.nosource") : figure.source());
    }

    /** Where one asks about it; the title begins the question. */
    public String ask(Words words) {
        var group = example.groups().isEmpty() ? "" : example.groups().getFirst().slug();
        return "/ask?group="
                + Links.encode(group)
                + "&title="
                + Links.encode(words.get("example.ask.question", example.title()));
    }
}
