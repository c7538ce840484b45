package org.atrium.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import org.atrium.contract.shared.ProblemType;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServerTest
class ProblemsTest {

    @Autowired private TestMembers members;

    @Test
    void malformedJsonIsInvalid() {
        problem(post("{\"grant\": "), 400, "body.unreadable");
    }

    @Test
    void wrongTypeNamesTheField() {
        problem(post("{\"grant\": 5, \"token\": \"x\"}"), 400, "body.unreadable")
                .jsonPath("$.fields[0].field")
                .isEqualTo("grant");
    }

    @Test
    void missingValueNamesTheField() {
        problem(post("{\"grant\": \"wikimedia\"}"), 400, "invalid")
                .jsonPath("$.fields[0].field")
                .isEqualTo("token")
                .jsonPath("$.fields[0].message")
                .isEqualTo("This is needed.");
    }

    @Test
    void missingBodyIsInvalid() {
        problem(
                members.visitor()
                        .post()
                        .uri("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .exchange(),
                400,
                "body.unreadable");
    }

    @Test
    void oversizedBodyIsTooLarge() {
        var large = "{\"grant\": \"" + "a".repeat(1_100_000) + "\"}";
        problem(post(large), 413, "too-large");
    }

    @Test
    void unknownPathIsNotFound() {
        problem(members.visitor().get().uri("/api/v1/nope").exchange(), 404, "path.unknown");
        problem(members.visitor().get().uri("/nope").exchange(), 404, "path.unknown");
    }

    @Test
    void wrongMethodIsToldWhichAreRight() {
        var answer = members.visitor().patch().uri("/api/v1/tokens").exchange();
        answer.expectHeader().valueEquals("Allow", "POST");
        problem(answer, 405, "method.not-allowed");
    }

    @Test
    void onlyJsonIsTaken() {
        var sent =
                members.visitor()
                        .post()
                        .uri("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_XML)
                        .bodyValue("<token/>")
                        .exchange();
        problem(sent, 415, "type.unsupported");
    }

    @Test
    void onlyJsonIsGiven() {
        var asked =
                members.member("Reader of XML")
                        .get()
                        .uri("/api/v1/me/tokens")
                        .accept(MediaType.APPLICATION_XML)
                        .exchange();
        problem(asked, 406, "type.not-acceptable");
    }

    @Test
    void everyAnswerCarriesItsRequestId() {
        members.visitor()
                .get()
                .uri("/api/v1/nope")
                .header("X-Request-Id", "from-the-proxy-1")
                .exchange()
                .expectHeader()
                .valueEquals("X-Request-Id", "from-the-proxy-1")
                .expectBody()
                .jsonPath("$.requestId")
                .isEqualTo("from-the-proxy-1");
        members.visitor()
                .get()
                .uri("/actuator/health")
                .header("X-Request-Id", "bad id\u00e9")
                .exchange()
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9A-Z]{13}");
    }

    @Test
    void fullDiskIsToldApart() {
        var response = BsonDocument.parse("{ok: 0, code: 14031, codeName: 'OutOfDiskSpace'}");
        var full = new MongoCommandException(response, new ServerAddress());

        assertThat(Failures.of(full).type()).isEqualTo(ProblemType.STORAGE_FULL);
        assertThat(Failures.of(new UncategorizedMongoDbException("", full)).status())
                .isEqualTo(507);
    }

    @Test
    void storageThatDoesNotAnswerIsUnavailable() {
        assertThat(Failures.of(new MongoTimeoutException("late")).status()).isEqualTo(503);
    }

    @Test
    void anythingElseIsAFaultOfOurs() {
        assertThat(Failures.of(new IllegalStateException("inside")).type())
                .isEqualTo(ProblemType.FAULT);
    }

    private WebTestClient.ResponseSpec post(String json) {
        return members.visitor()
                .post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static WebTestClient.BodyContentSpec problem(
            WebTestClient.ResponseSpec answer, int status, String key) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo(key)
                .jsonPath("$.detail")
                .isNotEmpty();
    }
}
