package org.atrium.server.people;

import java.util.List;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The profile, and how often somebody was asked to help. */
@Component
@Order(2)
class ProfileHolding implements Holding {

    private final ReactiveMongoOperations mongo;
    private final Profiles profiles;

    ProfileHolding(ReactiveMongoOperations mongo, Profiles profiles) {
        this.mongo = mongo;
        this.profiles = profiles;
    }

    @Override
    public List<Part> archive(String member) {
        return List.of(new Part("profile", profiles.byId(member).map(Profile::form).flux()));
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        var theirs = Query.query(Criteria.where("_id").is(leaver.id()));
        return Flux.concat(
                        mongo.remove(theirs, Profile.class),
                        mongo.remove(theirs, RequestLoads.Load.class))
                .then();
    }
}
