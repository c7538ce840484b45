package org.atrium.server.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.atrium.contract.questions.Basis;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.questions.ImportedThread;
import org.atrium.server.questions.ImportedThread.ImportedAnswer;
import org.atrium.server.questions.ImportedThread.ImportedComment;
import org.atrium.server.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the demo content, as `questions-….json` have it.
 *
 * @param key unique in all files
 * @param author username, as all people here
 * @param daysAgo before the first start
 */
record DemoThread(
        String key,
        Kind kind,
        String title,
        String body,
        String language,
        @Nullable String law,
        List<String> topics,
        List<String> groups,
        Visibility visibility,
        String author,
        double daysAgo,
        @Nullable List<String> votes,
        @Nullable List<Remark> comments,
        @Nullable List<Reply> answers) {

    /** A comment. */
    record Remark(String author, String body, double daysAgo) {}

    /** An answer. */
    record Reply(
            String author,
            String body,
            String language,
            @Nullable Basis basis,
            double daysAgo,
            @Nullable List<String> votes,
            boolean accepted,
            @Nullable List<Remark> comments) {}

    List<Reply> replies() {
        return list(answers);
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    /** Everybody who is named. */
    Stream<String> people() {
        var ofAnswers =
                replies().stream()
                        .flatMap(one ->
                                Stream.of(
                                                Stream.of(one.author()),
                                                list(one.votes()).stream(),
                                                list(one.comments()).stream().map(Remark::author))
                                        .flatMap(names -> names));
        return Stream.of(
                        Stream.of(author),
                        list(votes).stream(),
                        list(comments).stream().map(Remark::author),
                        ofAnswers)
                .flatMap(names -> names);
    }

    /**
     * @param members member ids by username
     * @param start when the demo began
     */
    ImportedThread thread(Map<String, String> members, Instant start) {
        var place = new Place(members, start);
        var answers = replies();
        var imported =
                Stream.iterate(0, i -> i < answers.size(), i -> i + 1)
                        .map(i -> answer(answers.get(i), key + ":" + i, place))
                        .toList();
        var accepted =
                Stream.iterate(0, i -> i < answers.size(), i -> i + 1)
                        .filter(i -> answers.get(i).accepted())
                        .map(i -> imported.get(i).id())
                        .findFirst()
                        .orElse(null);
        var at = place.at(daysAgo);
        return new ImportedThread(
                place.id(at, key),
                kind,
                title,
                body,
                language,
                law,
                place.member(author),
                at,
                null,
                lastActive(place),
                topics,
                List.of(),
                groups,
                visibility,
                0,
                place.members(list(votes)),
                accepted,
                List.of(),
                imported,
                comments(list(comments), key, place),
                null);
    }

    private Instant lastActive(Place place) {
        var days =
                Stream.concat(
                                list(comments).stream().map(Remark::daysAgo),
                                replies().stream()
                                        .flatMap(one ->
                                                Stream.concat(
                                                        Stream.of(one.daysAgo()),
                                                        list(one.comments()).stream()
                                                                .map(Remark::daysAgo))))
                        .min(Double::compare)
                        .orElse(daysAgo);
        return place.at(days);
    }

    private static ImportedAnswer answer(Reply reply, String key, Place place) {
        var at = place.at(reply.daysAgo());
        return new ImportedAnswer(
                place.id(at, key),
                reply.body(),
                reply.language(),
                reply.basis(),
                place.member(reply.author()),
                at,
                null,
                0,
                place.members(list(reply.votes())),
                comments(list(reply.comments()), key, place),
                null);
    }

    private static List<ImportedComment> comments(List<Remark> remarks, String key, Place place) {
        return Stream.iterate(0, i -> i < remarks.size(), i -> i + 1)
                .map(i -> {
                    var remark = remarks.get(i);
                    var at = place.at(remark.daysAgo());
                    return new ImportedComment(
                            place.id(at, key + ":c" + i),
                            remark.body(),
                            place.language(key),
                            place.member(remark.author()),
                            at,
                            null);
                })
                .toList();
    }

    /** Where names and days are looked up. */
    private record Place(Map<String, String> members, Instant start) {

        Instant at(double daysAgo) {
            return start.minus(Duration.ofSeconds(Math.round(daysAgo * 86_400)))
                    .truncatedTo(ChronoUnit.MILLIS);
        }

        String id(Instant at, String key) {
            return Ids.of(at, "demo:" + key);
        }

        String member(String username) {
            return Objects.requireNonNull(members.get(username), username);
        }

        List<String> members(List<String> usernames) {
            return usernames.stream().map(this::member).distinct().toList();
        }

        /** Keys begin with the language of their file. */
        String language(String key) {
            return key.substring(0, key.indexOf('-'));
        }
    }
}
