package org.atrium.ui.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.people.Affiliation;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.PersonSummary.Reason;
import org.atrium.contract.shared.Facet;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Words;

/** How the directory words its facets, its reasons, and periods of time. */
public final class PeopleFacets {

    public static final List<String> NAMES =
            List.of(
                    "topic",
                    "helps",
                    "language",
                    "region",
                    "country",
                    "kind",
                    "availability",
                    "organisation");

    private static final int FIRST = 6;

    private PeopleFacets() {}

    public static List<Facet> of(Page<PersonSummary> people, String facet) {
        var facets = people.facets();
        return facets == null ? List.of() : facets.getOrDefault(facet, List.of());
    }

    /** What is shown at once: the most frequent values, and whatever is chosen. */
    public static List<Facet> first(List<Facet> values, PeopleFilter filter, String facet) {
        var first = new ArrayList<Facet>();
        for (var value : values) {
            if (first.size() < FIRST || filter.has(facet, value.value())) {
                first.add(value);
            }
        }
        return first;
    }

    /** The other values. */
    public static List<Facet> more(List<Facet> values, PeopleFilter filter, String facet) {
        var more = new ArrayList<>(values);
        more.removeAll(first(values, filter, facet));
        return more;
    }

    public static String label(Words words, String facet, Facet value) {
        return switch (facet) {
            case "language" -> words.languageName(value.value());
            case "country" -> words.countryName(value.value());
            case "helps" -> words.get("help." + value.value());
            case "kind" -> words.get("role." + value.value());
            case "availability" -> words.get("available." + value.value());
            default -> value.label();
        };
    }

    /** Why somebody fits, as one sentence. */
    public static String why(Words words, PersonSummary person) {
        return String.join(
                "; ",
                person.why().stream()
                        .map(reason -> reason(words, "people.why." + reason.kind(), reason))
                        .toList());
    }

    /**
     * One reason why somebody fits.
     *
     * @param key of the words for its kind
     */
    public static String reason(Words words, String key, Reason reason) {
        return reason.kind().equals("helps")
                ? words.get("help.does." + reason.label())
                : words.get(key, reason.label(), reason.count());
    }

    /** From when until when. */
    public static String period(Words words, Affiliation place) {
        var from = place.from();
        var to = place.to();
        if (from == null) {
            return to == null ? "" : words.get("person.period.until", to.toString());
        }
        if (to == null) {
            return words.get("person.period.since", from.toString());
        }
        return from.equals(to)
                ? from.toString()
                : words.get("person.period.between", from.toString(), to.toString());
    }

    static Collator order(Words words) {
        return Collator.getInstance(words.locale());
    }
}
