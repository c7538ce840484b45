package org.atrium.server.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.RoleLine;
import org.atrium.server.identity.Accounts;
import org.atrium.server.platform.Messages;
import org.atrium.server.platform.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who wrote what: names and role lines as they are now. */
@Component
public class Authors {

    private final Accounts accounts;
    private final Profiles profiles;
    private final Messages messages;

    Authors(Accounts accounts, Profiles profiles, Messages messages) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.messages = messages;
    }

    /**
     * Authors by member id, without a role line: a post keeps the one of its day. Ids that nobody
     * has are left out.
     */
    public Mono<Map<String, Author>> named(Collection<String> memberIds) {
        return Mono.zip(accounts.names(memberIds), RequestLanguage.current())
                .map(read -> {
                    var authors = new HashMap<String, Author>();
                    read.getT1().forEach((id, name) -> authors.put(id, author(name, read.getT2())));
                    return authors;
                });
    }

    private Author author(Accounts.Name name, Locale language) {
        return new Author(name.username(), called(name.name(), name.number(), language), null);
    }

    /**
     * What to show for a name.
     *
     * @param number of somebody whose account was erased; null for everybody else
     */
    String called(String name, @Nullable Long number, Locale language) {
        return number == null
                ? name
                : messages.sentence("person.former", List.of(String.valueOf(number)), language);
    }

    /**
     * The role line to keep with a post that is written now, which everybody reads; empty when
     * nothing was filled in.
     */
    public Mono<RoleLine> roleLineNow(String memberId) {
        return profiles.byId(memberId)
                .flatMap(profile ->
                        Mono.justOrEmpty(
                                profile.roleLine(
                                        profile.visibility(ProfileField.AFFILIATIONS)
                                                == FieldVisibility.EVERYONE)));
    }
}
