package org.atrium.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.atrium.server.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.test.StepVerifier;

@ServerTest
class WholeCollectionTest {

    private static final int PAGE = WholeCollection.PAGE;

    @Autowired private ReactiveMongoOperations mongo;

    record Leaf(@Id String id) {}

    @AfterEach
    void clear() {
        mongo.dropCollection(Leaf.class).block();
    }

    private void written(int leaves) {
        mongo.insertAll(IntStream.range(0, leaves).mapToObj(WholeCollectionTest::leaf).toList())
                .blockLast();
    }

    private static Leaf leaf(int number) {
        return new Leaf("L%05d".formatted(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 650})
    void readsEveryDocumentOnceInOrder(int leaves) {
        written(leaves);
        assertThat(WholeCollection.read(mongo, Leaf.class, Leaf::id).collectList().block())
                .isEqualTo(IntStream.range(0, leaves).mapToObj(WholeCollectionTest::leaf).toList());
    }

    @Test
    void readsNoFurtherThanIsAskedFor() {
        written(3 * PAGE);
        StepVerifier.create(WholeCollection.read(mongo, Leaf.class, Leaf::id), 1)
                .expectNext(leaf(0))
                .then(() -> mongo.insert(new Leaf("L99999")).block())
                .thenRequest(Long.MAX_VALUE)
                .expectNextCount(3L * PAGE - 1)
                .expectNext(new Leaf("L99999"))
                .verifyComplete();
    }

    @Test
    void anEmptyCollectionIsEmpty() {
        assertThat(WholeCollection.read(mongo, Leaf.class, Leaf::id).collectList().block())
                .isEqualTo(List.of());
    }
}
