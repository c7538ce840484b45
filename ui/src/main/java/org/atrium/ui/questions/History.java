package org.atrium.ui.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Basis;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Version;
import org.atrium.contract.questions.VersionDifference;
import org.atrium.contract.questions.VersionText;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Query;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a text, and one of them looked at.
 *
 * @param answer id of the answer; null for the question itself
 * @param difference between two versions; null where a text is shown, or there is one version only
 * @param text of a version; null where a difference is shown
 */
public record History(
        Question question,
        @Nullable String answer,
        Page<Version> versions,
        boolean first,
        @Nullable VersionDifference difference,
        @Nullable VersionText text) {

    static final int LENGTH = 20;

    static History of(
            QuestionsClient questions,
            HistoryClient histories,
            String id,
            @Nullable String answer,
            Map<String, List<String>> query) {
        var question = questions.question(id, ThreadPlace.at(answer));
        var after = Query.one(query, "after");
        var versions = histories.versions(id, answer, LENGTH, after);
        var read = number(query, "text");
        if (read != null) {
            var text = histories.text(id, answer, read);
            return new History(question, answer, versions, after == null, null, text);
        }
        var asked = number(query, "version");
        var compared =
                asked == null && after == null && versions.total() > 1
                        ? Long.valueOf(versions.items().getFirst().number())
                        : asked;
        var difference =
                compared == null
                        ? null
                        : histories.difference(id, answer, compared, number(query, "from"));
        return new History(question, answer, versions, after == null, difference, null);
    }

    private static @Nullable Long number(Map<String, List<String>> query, String name) {
        var given = Query.one(query, name);
        try {
            return given == null ? null : Long.valueOf(given);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    /** Number of the version of now. */
    public long now() {
        return answered().map(Answer::version).orElse(question.version());
    }

    private Optional<Answer> answered() {
        return question.answers().stream().filter(one -> one.id().equals(answer)).findFirst();
    }

    /** What the caller may do with the text of now. */
    Set<String> may() {
        if (answer == null) {
            return question.yours().may();
        }
        return answered().map(one -> one.yours().may()).orElse(Set.of());
    }

    public boolean isNow(Version version) {
        return version.number() == now();
    }

    public String address() {
        return Links.history(question.id(), answer);
    }

    public String reading(long version) {
        return address() + "?text=" + version;
    }

    public String comparing(long version) {
        return address() + "?version=" + version;
    }

    public String comparing(long version, long from) {
        return comparing(version) + "&from=" + from;
    }

    public static String law(Words words, @Nullable String country) {
        return country == null ? words.get("law.none") : words.countryName(country);
    }

    public static String basis(Words words, @Nullable Basis basis) {
        return words.get(basis == null ? "basis.choice.none" : "basis." + basis.value());
    }

    /** Where the text of now stands. */
    public String place() {
        return answer == null
                ? Links.question(question.id(), question.title())
                : Links.answer(question.id(), question.title(), answer);
    }
}
