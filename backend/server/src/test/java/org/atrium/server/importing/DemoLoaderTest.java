package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

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
