package org.atrium.server.drafts;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atrium.contract.drafts.DraftForm;
import org.atrium.contract.drafts.DraftText;
import org.atrium.server.platform.Expiry.Expiring;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Saves drafts: the last one wins, but never over a version that it does not know. */
@Component
class Drafts {

    static final String COLLECTION = "drafts";

    /** How many somebody may have. */
    static final int MOST = 50;

    private static final int TITLE_MAX = 500;
    private static final int BODY_MAX = 60_000;
    private static final int CHOSEN_MAX = 20;
    private static final int CHOICE_MAX = 100;
    private static final int NAME_MAX = 255;
    private static final Duration KEPT = Duration.ofDays(90);

    private final ReactiveMongoOperations mongo;

    Drafts(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Nobody comes back to a draft after a season. */
    @Configuration(proxyBeanMethods = false)
    static class Forgetting {
        @Bean
        Expiring draftsExpire() {
            return new Expiring(COLLECTION, "savedAt", KEPT);
        }
    }

    /** All of a member's, the last saved first. */
    Mono<List<Draft>> of(String member) {
        return mongo.find(range(member), Draft.class)
                .collectSortedList((one, other) -> other.savedAt().compareTo(one.savedAt()));
    }

    Mono<Draft> find(String member, DraftAddress address) {
        return mongo.findById(address.of(member), Draft.class)
                .switchIfEmpty(Mono.error(new Refusal.NotFound("draft.unknown").refused()));
    }

    /** Saving the same again changes nothing: the answer to the first time may have got lost. */
    Mono<Draft> save(String member, DraftAddress address, DraftForm form) {
        check(form.text());
        var id = address.of(member);
        var now = Instant.now().truncatedTo(MILLIS);
        return replace(id, form, now)
                .switchIfEmpty(
                        Mono.defer(() ->
                                there(id, form.text())
                                        .switchIfEmpty(create(member, id, form.text(), now))));
    }

    private Mono<Draft> replace(String id, DraftForm form, Instant now) {
        var version = form.version();
        if (version == null) {
            return Mono.empty();
        }
        return mongo.findAndModify(
                Query.query(Criteria.where("_id").is(id).and("version").is(version)),
                new Update().set("text", form.text()).set("savedAt", now).inc("version", 1),
                FindAndModifyOptions.options().returnNew(true),
                Draft.class);
    }

    /** What is there is either the same already, or was not known to whoever saves. */
    private Mono<Draft> there(String id, DraftText text) {
        return mongo.findById(id, Draft.class)
                .doOnNext(draft -> {
                    if (!draft.text().equals(text)) {
                        throw new Refusal.Conflict("draft.stale").refused();
                    }
                });
    }

    private Mono<Draft> create(String member, String id, DraftText text, Instant now) {
        return count(member)
                .doOnNext(count -> {
                    if (count >= MOST) {
                        throw new Refusal.Conflict("draft.many").refused();
                    }
                })
                .flatMap(count -> mongo.insert(new Draft(id, text, now, 1)))
                .onErrorResume(DuplicateKeyException.class, taken -> there(id, text));
    }

    private Mono<Long> count(String member) {
        var query = range(member).limit(MOST);
        query.fields().include("_id");
        return Flux.from(mongo.find(query, org.bson.Document.class, COLLECTION)).count();
    }

    Mono<Void> discard(String member, DraftAddress address) {
        return mongo.remove(Query.query(Criteria.where("_id").is(address.of(member))), Draft.class)
                .then();
    }

    static Query range(String member) {
        return Query.query(
                        Criteria.where("_id")
                                .gt(DraftAddress.first(member))
                                .lt(DraftAddress.last(member)))
                .with(Sort.by("_id"));
    }

    private static void check(@Nullable DraftText text) {
        var checks = new Checks().that(text != null, "text", "value.missing");
        if (text != null) {
            checks.text("text.title", text.title(), 0, TITLE_MAX)
                    .text("text.body", text.body(), 0, BODY_MAX)
                    .text("text.asMemberOf", text.asMemberOf(), 0, CHOICE_MAX)
                    .text("text.language", text.language(), 0, CHOICE_MAX)
                    .size("text.topics", text.topics(), 0, CHOSEN_MAX)
                    .size("text.groups", text.groups(), 0, CHOSEN_MAX)
                    .size("text.experts", text.experts(), 0, CHOSEN_MAX);
            text.topics().forEach(topic -> checks.text("text.topics", topic, 0, CHOICE_MAX));
            text.groups().forEach(group -> checks.text("text.groups", group, 0, CHOICE_MAX));
            text.experts().forEach(expert -> checks.text("text.experts", expert, 0, NAME_MAX));
        }
        checks.refuseProblems();
    }
}
