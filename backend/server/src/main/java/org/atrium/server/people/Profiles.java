package org.atrium.server.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.server.identity.Account;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The profiles by member id. */
@Component
public class Profiles {

    static final String SAVED = "ProfileSaved";

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final ProfileChecks checks;
    private final Topics topics;

    Profiles(ReactiveMongoOperations mongo, FactRelay relay, ProfileChecks checks, Topics topics) {
        this.mongo = mongo;
        this.relay = relay;
        this.checks = checks;
        this.topics = topics;
    }

    Mono<Profile> byId(String memberId) {
        return mongo.findById(memberId, Profile.class).map(this::read);
    }

    /** What a member offers to help with; nothing before they filled in their profile. */
    public Mono<Offer> offerOf(String memberId) {
        return byId(memberId)
                .map(profile -> new Offer(profile.canHelp(), PersonEntry.reads(profile)))
                .defaultIfEmpty(Offer.NOTHING);
    }

    /** Whether somebody sees what a member can help with; the member themselves always does. */
    public Mono<Boolean> showsCanHelp(Account owner, Audience audience) {
        return byId(owner.id())
                .map(profile -> showsCanHelp(owner, profile, audience))
                .switchIfEmpty(Mono.fromSupplier(() -> showsCanHelp(owner, null, audience)));
    }

    /**
     * @param profile null for somebody who never saved one
     */
    static boolean showsCanHelp(Account owner, @Nullable Profile profile, Audience audience) {
        return owner.id().equals(audience.member())
                || profile != null
                        && profile.listed()
                        && new FieldSight(audience).sees(ProfileField.CAN_HELP, owner, profile);
    }

    /** By member id; those who never saved one are left out. */
    Mono<Map<String, Profile>> byIds(Collection<String> memberIds) {
        return memberIds.isEmpty()
                ? Mono.just(Map.of())
                : mongo.find(Query.query(Criteria.where("_id").in(memberIds)), Profile.class)
                        .map(this::read)
                        .collectMap(Profile::id);
    }

    /** Ids of the topics that the member can help with. */
    public Mono<Set<String>> canHelp(String memberId) {
        return byId(memberId)
                .map(profile -> Set.copyOf(profile.canHelp()))
                .defaultIfEmpty(Set.of());
    }

    private Profile read(Profile stored) {
        return stored.read(topics::resolved);
    }

    /**
     * Replaces a profile; version 0 for the first. Refused with every field that is wrong, or when
     * somebody saved another version meanwhile. Answers the version that was saved.
     */
    public Mono<Long> save(String memberId, ProfileForm sent) {
        return Mono.fromSupplier(() -> checks.checked(sent))
                .flatMap(form ->
                        form.version() == 0 ? create(memberId, form) : replace(memberId, form))
                .map(Profile::version);
    }

    private Mono<Profile> create(String memberId, ProfileForm form) {
        var now = Instant.now();
        var fact = saved(memberId, now);
        return mongo.insert(Profile.of(memberId, form, now, 1, List.of(fact)))
                .onErrorMap(DuplicateKeyException.class, there -> stale())
                .doOnNext(profile -> relay.relay(Profile.COLLECTION, memberId, List.of(fact)));
    }

    private Mono<Profile> replace(String memberId, ProfileForm form) {
        var now = Instant.now();
        var fact = saved(memberId, now);
        var same = Criteria.where("_id").is(memberId).and("version").is(form.version());
        var update =
                new Update()
                        .set("shownName", form.shownName())
                        .set("pronouns", form.pronouns())
                        .set("roles", form.roles())
                        .set("affiliations", form.affiliations())
                        .set("country", form.country())
                        .set("timeZone", form.timeZone())
                        .set("languages", form.languages())
                        .set("canHelp", form.canHelp())
                        .set("helpsBy", form.helpsBy())
                        .set("wantsToLearn", form.wantsToLearn())
                        .set("experience", form.experience())
                        .set("availability", form.availability())
                        .set("limits", form.limits())
                        .set("about", form.about())
                        .set("listed", form.listed())
                        .set("visibility", form.visibility())
                        .set("savedAt", now)
                        .inc("version", 1)
                        .push(Fact.PENDING, fact);
        var after = FindAndModifyOptions.options().returnNew(true);
        return mongo.findAndModify(Query.query(same), update, after, Profile.class)
                .switchIfEmpty(Mono.error(Profiles::stale))
                .doOnNext(profile -> relay.relay(Profile.COLLECTION, memberId, List.of(fact)));
    }

    private static Fact saved(String memberId, Instant now) {
        return Fact.of(SAVED, now, memberId, memberId, null, "public", List.of());
    }

    private static RuntimeException stale() {
        return new Refusal.Conflict("profile.stale").refused();
    }
}
