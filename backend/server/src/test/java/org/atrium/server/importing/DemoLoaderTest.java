package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Objects;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.identity.Accounts;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
@TestPropertySource(properties = "atrium.demo=true")
@DirtiesContext
class DemoLoaderTest {

    @Autowired DemoLoader loader;
    @Autowired DemoFiles files;
    @Autowired Accounts accounts;
    @Autowired ReactiveMongoOperations mongo;
    @Autowired TestMembers members;

    @Test
    void loadsEverythingOnceAtTheFirstStart() throws IOException {
        var expected = files.threads().size();
        assertThat(questions()).isEqualTo(expected);
        assertThat(count("examples")).isEqualTo(files.examples().size());
        for (var demo : files.accounts()) {
            var account = Objects.requireNonNull(accounts.byUsername(demo.username()).block());
            assertThat(account.groupRoles()).hasSameSizeAs(demo.memberships());
        }

        loader.run().block();

        assertThat(questions()).isEqualTo(expected);
    }

    @Test
    void goesOnWhereAStartWasCutOffWithoutDoublingAnything() throws IOException {
        var note =
                Objects.requireNonNull(
                        mongo.findById("demo", Document.class, "checkpoints").block());
        note.remove("loaded");
        mongo.save(note, "checkpoints").block();

        loader.run().block();

        assertThat(questions()).isEqualTo(files.threads().size());
        assertThat(count("examples")).isEqualTo(files.examples().size());
    }

    @Test
    void bringsInventedInstitutionsWithTheirPeopleAndEvents() throws IOException {
        assertThat(files.organisations()).hasSize(6);
        for (var demo : files.organisations()) {
            members.visitor()
                    .get()
                    .uri("/api/v1/organisations/{id}", demo.id())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.name")
                    .isEqualTo(demo.organisation().name())
                    .jsonPath("$.wikidata")
                    .isEmpty();
        }
        var member = members.member("Reader of the demo");
        await().untilAsserted(() -> {
            first(member, "/api/v1/organisations/demoorg1/people", "username", "Tamarind");
            first(member, "/api/v1/events?organisation=demoorg1", "id", "demo1");
            first(member, "/api/v1/events?organisation=demoorg1&past=true", "id", "demo6");
        });
    }

    private static void first(WebTestClient reader, String uri, String field, String value) {
        reader.get()
                .uri(uri)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0]." + field)
                .isEqualTo(value);
    }

    @Test
    void givesTheOperatorATokenOfADemoAccount() {
        members.operator()
                .post()
                .uri("/api/v1/operator/demo-tokens/Tamarind")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo("Tamarind");
        members.visitor()
                .post()
                .uri("/api/v1/operator/demo-tokens/Tamarind")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private int questions() {
        return count("questions");
    }

    private int count(String collection) {
        return Objects.requireNonNull(mongo.findAll(Document.class, collection).count().block())
                .intValue();
    }
}
