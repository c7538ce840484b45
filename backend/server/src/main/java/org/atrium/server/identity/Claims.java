package org.atrium.server.identity;

import java.util.Collection;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who holds which name and which Wikimedia account; the `_id` makes each of them unique. */
@Component
class Claims {

    private final ReactiveMongoOperations mongo;

    Claims(ReactiveMongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * @param id `name:` and the normalised name, or `sub:` and the subject
     */
    @Document("accountClaims")
    record Claim(@Id String id, String member) {}

    static String name(String username) {
        return "name:" + Usernames.normalised(username);
    }

    static String sub(String sub) {
        return "sub:" + sub;
    }

    Mono<String> holder(String claim) {
        return mongo.findById(claim, Claim.class).map(Claim::member);
    }

    /** By claim; without those that nobody holds. */
    Mono<Map<String, String>> holders(Collection<String> claims) {
        return mongo.find(Query.query(Criteria.where("_id").in(claims)), Claim.class)
                .collectMap(Claim::id, Claim::member);
    }

    /** Fails, with some of them made, when one is held. */
    Mono<Void> claimAll(Collection<Claim> claims) {
        return claims.isEmpty() ? Mono.empty() : mongo.insertAll(claims).then();
    }

    /** Claims for the member unless somebody holds it; answers who holds it now. */
    Mono<String> claim(String claim, String member) {
        return mongo.insert(new Claim(claim, member))
                .map(Claim::member)
                .onErrorResume(DuplicateKeyException.class, held -> holder(claim));
    }

    /** Moves a claim; empty when somebody else took it meanwhile. */
    Mono<String> hand(String claim, String from, String to) {
        var held = Query.query(Criteria.where("_id").is(claim).and("member").is(from));
        return mongo.findAndModify(held, Update.update("member", to), Claim.class)
                .map(before -> to);
    }

    /** All that the member holds, but one. */
    Mono<Void> releaseAll(String member, String kept) {
        var held = Query.query(Criteria.where("member").is(member).and("_id").ne(kept));
        return mongo.remove(held, Claim.class).then();
    }

    Mono<Void> release(String claim, String member) {
        var held = Query.query(Criteria.where("_id").is(claim).and("member").is(member));
        return mongo.remove(held, Claim.class).then();
    }
}
