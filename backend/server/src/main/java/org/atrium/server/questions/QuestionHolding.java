package org.atrium.server.questions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.Holding;
import org.atrium.server.platform.Leaver;
import org.atrium.server.platform.WholeCollection;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What members wrote, which stays under its licence when they go, and what else threads keep of
 * them. Every thread is looked through: the index may be behind, and this is for good.
 */
@Component
@Order(8)
class QuestionHolding implements Holding {

    static final String UNNAMED = "QuestionWriterErased";

    private static final int TRIES = 10;
    private static final String BODY = "body";

    private final ReactiveMongoOperations mongo;
    private final Questions questions;
    private final Contributions contributions;
    private final Markdown markdown;

    QuestionHolding(
            ReactiveMongoOperations mongo,
            Questions questions,
            Contributions contributions,
            Markdown markdown) {
        this.mongo = mongo;
        this.questions = questions;
        this.contributions = contributions;
        this.markdown = markdown;
    }

    @Override
    public List<Part> archive(String member) {
        return List.of(
                new Part("posts", contributions.posts(member)),
                new Part("votes", contributions.votes(member)),
                new Part("help-requests", contributions.requests(member)),
                new Part("thanks", contributions.thanks(member)));
    }

    @Override
    public Mono<Void> erase(Leaver leaver) {
        var unnamed = new Unnamed(leaver);
        var putAway = Query.query(Criteria.where("_id").is(leaver.id()));
        return WholeCollection.documents(mongo, Questions.COLLECTION)
                .filter(unnamed::concerns)
                .concatMap(stored -> rewrite(stored.getString("_id"), unnamed, leaver))
                .thenMany(WholeCollection.documents(mongo, Revisions.COLLECTION))
                .filter(unnamed::concerns)
                .concatMap(stored -> rewriteVersion(stored, unnamed.changes(stored)))
                .then(Mono.defer(() -> mongo.remove(putAway, NotMine.PutAway.class)))
                .then();
    }

    /** As it is at this moment; again when somebody acts in it meanwhile. */
    private Mono<Question> rewrite(String id, Unnamed unnamed, Leaver leaver) {
        return Mono.defer(() ->
                        Mono.zip(
                                mongo.findById(id, Document.class, Questions.COLLECTION),
                                questions.byId(id)))
                .filter(read -> acts(read.getT1()) == read.getT2().acts())
                .flatMap(read -> rewrite(read.getT1(), read.getT2(), unnamed, leaver))
                .repeatWhenEmpty(TRIES, again -> again);
    }

    private static long acts(Document stored) {
        return stored.get("acts", Number.class).longValue();
    }

    private Mono<Question> rewrite(
            Document stored, Question question, Unnamed unnamed, Leaver leaver) {
        var changes = unnamed.changes(stored);
        // Whoever asked without their name is not to be told by what is touched when they go.
        var isSeen =
                question.people().contains(leaver.id())
                        || Mentions.all(question).contains(leaver.id());
        if (changes.isEmpty() && !isSeen) {
            return Mono.just(question);
        }
        var update = new Update();
        changes.forEach(update::set);
        if (changes.get(BODY) instanceof String body) {
            update.set("excerpt", markdown.excerpt(body));
        }
        var facts = isSeen ? new Fact[] {fact(question)} : new Fact[0];
        return questions.change(
                question.id(), Criteria.where("acts").is(question.acts()), update, facts);
    }

    private static Fact fact(Question question) {
        return question.fact(UNNAMED, null, null, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private Mono<Void> rewriteVersion(Document stored, Map<String, Object> changes) {
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        var update = new Update();
        changes.forEach(update::set);
        var same = Query.query(Criteria.where("_id").is(stored.get("_id")));
        return mongo.updateFirst(same, update, Revisions.COLLECTION).then();
    }
}
