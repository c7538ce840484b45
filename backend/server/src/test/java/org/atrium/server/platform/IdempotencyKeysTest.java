package org.atrium.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.atrium.server.platform.embeddedmongo.Durability;
import org.atrium.server.platform.embeddedmongo.EmbeddedMongo;
import org.atrium.server.shared.RefusedException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class IdempotencyKeysTest {

    @TempDir private Path folder;

    @Test
    void sameKeyIsTheSameThingAlsoAfterARestart() {
        var first = inStorage(mongo -> create(mongo, "key-1", "first"));
        var second = inStorage(mongo -> create(mongo, "key-1", "second"));
        var other = inStorage(mongo -> create(mongo, "key-2", "third"));

        assertThat(second).isEqualTo(first);
        assertThat(other.getString("_id")).isNotEqualTo(first.getString("_id"));
        assertThat(other.getString("text")).isEqualTo("third");
    }

    @Test
    void crashBetweenClaimAndCreationIsHealedWithTheSameId() {
        var ids = new ArrayList<String>();
        var created =
                inStorage(mongo ->
                        keys(mongo)
                                .<Document>once(
                                        "member",
                                        "key",
                                        id -> {
                                            ids.add(id);
                                            return Mono.error(new IllegalStateException("crash"));
                                        },
                                        id -> Mono.empty())
                                .onErrorResume(crash -> create(mongo, "key", "healed")));

        assertThat(created.getString("_id")).isEqualTo(ids.getFirst());
        assertThat(created.getString("text")).isEqualTo("healed");
    }

    @Test
    void manyAtOnceCreateOne() {
        var created =
                inStorage(mongo ->
                        Flux.range(0, 20)
                                .flatMap(turn -> create(mongo, "key", "text " + turn), 20)
                                .map(document -> document.getString("_id"))
                                .collectList());

        assertThat(created).hasSize(20);
        assertThat(Set.copyOf(created)).hasSize(1);
    }

    @Test
    void refusesKeyThatIsNotPlain() {
        assertThatThrownBy(() -> inStorage(mongo -> create(mongo, "a key", "text")))
                .isInstanceOf(RefusedException.class);
    }

    private static Mono<Document> create(ReactiveMongoTemplate mongo, String key, String text) {
        return keys(mongo)
                .once(
                        "member",
                        key,
                        id -> mongo.insert(new Document("_id", id).append("text", text), "things"),
                        id -> mongo.findById(id, Document.class, "things"));
    }

    private static IdempotencyKeys keys(ReactiveMongoTemplate mongo) {
        return new IdempotencyKeys(mongo);
    }

    private <T> T inStorage(Function<ReactiveMongoTemplate, Mono<T>> work) {
        try (var storage =
                        EmbeddedMongo.open(folder.resolve("atrium.mv"), Durability.WITHIN_100_MS);
                var client = MongoClients.create(storage.connectionString())) {
            return Objects.requireNonNull(
                    work.apply(new ReactiveMongoTemplate(client, "atrium")).block());
        }
    }
}
