package org.atrium.server.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.RoleLine;
import org.atrium.server.identity.Accounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who wrote what: names and role lines as they are now. */
@Component
public class Authors {

    private final Accounts accounts;
    private final Profiles profiles;

    Authors(Accounts accounts, Profiles profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    /**
     * Authors by member id, without a role line: a post keeps the one of its day. Ids that nobody
     * has are left out.
     */
    public Mono<Map<String, Author>> named(Collection<String> memberIds) {
        return accounts.names(memberIds)
                .map(names -> {
                    var authors = new HashMap<String, Author>();
                    names.forEach((id, name) ->
                            authors.put(id, new Author(name.username(), name.name(), null)));
                    return authors;
                });
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
