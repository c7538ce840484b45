package org.atrium.server.questions;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.atrium.server.groups.Groups;
import org.atrium.server.people.Authors;
import org.atrium.server.platform.Messages;
import org.atrium.server.shared.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Names whoever did something in a thread: the one place that decides whether it is a name, for
 * every exit. Whoever asked without their name is "a member of" their group, in all that they do
 * there.
 */
@Component
public class Bylines {

    private final Authors authors;
    private final Groups groups;
    private final Messages messages;

    Bylines(Authors authors, Groups groups, Messages messages) {
        this.authors = authors;
        this.groups = groups;
        this.messages = messages;
    }

    /**
     * Names of today.
     *
     * @param members member ids of everybody who may be named
     */
    public Mono<Names> of(Collection<String> members, Locale language) {
        return authors.named(members).map(known -> new Names(known, language));
    }

    /** Names to be had by member id. */
    public final class Names {

        private final Map<String, Author> known;
        private final Locale language;

        private Names(Map<String, Author> known, Locale language) {
            this.known = known;
            this.language = language;
        }

        /** The name as it is now, the role as it was then. */
        Author of(Writer writer, @Nullable Veil veil) {
            return of(writer.member(), veil)
                    .map(now ->
                            now.hasName()
                                    ? new Author(now.username(), now.name(), writer.role())
                                    : now)
                    .orElseGet(() -> new Author(writer.member(), writer.member(), writer.role()));
        }

        /**
         * Empty when nobody has that id.
         *
         * @param veil of the thread in which they did something
         */
        public Optional<Author> of(String member, @Nullable Veil veil) {
            return veil != null && veil.member().equals(member)
                    ? Optional.of(someMember(veil.group(), language))
                    : Optional.ofNullable(known.get(member));
        }

        /** People who are named in so many words, not for what they did. */
        Map<String, Author> mentioned() {
            return known;
        }
    }

    private Author someMember(String slug, Locale language) {
        // Whoever sees the thread belongs to the group, where that is a private one.
        var inside = new Audience(null, Set.of(slug), Set.of());
        var group = groups.named(List.of(slug), inside, language).get(slug);
        var name = group == null ? slug : group.name();
        return new Author(
                "",
                messages.sentence("byline.member-of", List.of(name), language),
                null,
                new Label(slug, name));
    }
}
