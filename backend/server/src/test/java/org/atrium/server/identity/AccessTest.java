package org.atrium.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.identity.NewPersonalToken;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ServerTest
class AccessTest {

    @Autowired private TestMembers members;

    @Value("${atrium.data}")
    private Path data;

    @Test
    void personalTokenServesUntilItIsEnded() {
        var owner = members.member("Toolmaker");
        var made =
                Objects.requireNonNull(
                        owner.post()
                                .uri("/api/v1/me/tokens")
                                .bodyValue(Map.of("name", "my <script>"))
                                .exchange()
                                .expectStatus()
                                .isCreated()
                                .expectBody(NewPersonalToken.class)
                                .returnResult()
                                .getResponseBody());
        var program = members.withToken(made.secret());

        program.get()
                .uri("/api/v1/me/tokens")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].name")
                .isEqualTo("my <script>")
                .jsonPath("$[0].usedAt")
                .isNotEmpty()
                .jsonPath("$[0].secret")
                .doesNotExist();
        owner.delete()
                .uri("/api/v1/me/tokens/" + made.token().id())
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        program.get().uri("/api/v1/me/tokens").exchange().expectStatus().isUnauthorized();
        owner.get().uri("/api/v1/me/tokens").exchange().expectBody().json("[]");
    }

    @Test
    void personalTokenIsEndedByItsOwnerOnly() {
        var made =
                Objects.requireNonNull(
                        members.member("Owner of a token")
                                .post()
                                .uri("/api/v1/me/tokens")
                                .bodyValue(Map.of("name", "mine"))
                                .exchange()
                                .expectBody(NewPersonalToken.class)
                                .returnResult()
                                .getResponseBody());

        members.member("Stranger")
                .delete()
                .uri("/api/v1/me/tokens/" + made.token().id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void unknownTokenIsRefusedEverywhere() {
        members.withToken("atr_" + "x".repeat(65))
                .get()
                .uri("/api/v1/anything")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo("token.unknown");
    }

    @Test
    void visitorIsAskedToLogIn() {
        members.visitor()
                .get()
                .uri("/api/v1/me/tokens")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo("log-in.needed");
    }

    @Test
    void operatorKeyIsForItsOwnersEyesOnly() throws IOException {
        var file = data.resolve("operator.key");

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new OperatorKey(data).is(Files.readString(file).strip()))
                .as("stays over a restart")
                .isTrue();
    }

    @Test
    void operatorPathsNeedTheOperatorKey() {
        var path = "/api/v1/operator/nothing-here";
        members.visitor().get().uri(path).exchange().expectStatus().isUnauthorized();
        members.member("Curious").get().uri(path).exchange().expectStatus().isForbidden();
        members.operator().get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void uiItselfOnlyReads() {
        members.ui().get().uri("/api/v1/nothing-here").exchange().expectStatus().isNotFound();
        members.ui()
                .post()
                .uri("/api/v1/me/tokens")
                .bodyValue(Map.of("name", "mine"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void tooManyWritesHaveToWait() {
        var hasty = members.member("Hasty");
        var last = 0;
        for (var turn = 0; turn < 1_000 && last != 429; turn++) {
            last =
                    hasty.delete()
                            .uri("/api/v1/me/tokens/none")
                            .exchange()
                            .returnResult(Void.class)
                            .getStatus()
                            .value();
        }

        assertThat(last).isEqualTo(429);
        hasty.delete()
                .uri("/api/v1/me/tokens/none")
                .exchange()
                .expectHeader()
                .exists("Retry-After");
        hasty.get().uri("/api/v1/me/tokens").exchange().expectStatus().isOk();
    }

    @Test
    void onlyHealthOfTheActuatorIsThere() {
        var visitor = members.visitor();
        visitor.get().uri("/actuator/health").exchange().expectStatus().isOk();
        visitor.get().uri("/actuator").exchange().expectStatus().isNotFound();
        visitor.get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    }

    @Test
    void publicAnswerIsNotSentTwice() {
        var first = members.visitor().get().uri("/api/docs").exchange();
        var etag = first.returnResult(String.class).getResponseHeaders().getETag();

        members.visitor()
                .get()
                .uri("/api/docs")
                .header("If-None-Match", String.valueOf(etag))
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void documentsTheApi() {
        members.visitor()
                .get()
                .uri("/api/docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("Content-Security-Policy")
                .expectBody()
                .jsonPath("$.paths['/api/v1/tokens'].post")
                .exists();
    }
}
