package org.atrium.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class EtagsTest {

    @Test
    void publicAnswerIsTaggedByItsContent() {
        var one = answer(MockServerHttpRequest.get("/").build(), "{\"a\":1}");
        var same = answer(MockServerHttpRequest.get("/").build(), "{\"a\":1}");
        var other = answer(MockServerHttpRequest.get("/").build(), "{\"a\":2}");

        assertThat(one.getHeaders().getETag()).startsWith("W/\"").isNotNull();
        assertThat(same.getHeaders().getETag()).isEqualTo(one.getHeaders().getETag());
        assertThat(other.getHeaders().getETag()).isNotEqualTo(one.getHeaders().getETag());
        assertThat(one.getHeaders().getCacheControl())
                .isEqualTo("public, max-age=0, must-revalidate");
        assertThat(one.getBodyAsString().block()).isEqualTo("{\"a\":1}");
    }

    @Test
    void knownAnswerIsNotSentAgain() {
        var etag = answer(MockServerHttpRequest.get("/").build(), "{}").getHeaders().getETag();
        var again =
                answer(
                        MockServerHttpRequest.get("/").ifNoneMatch(String.valueOf(etag)).build(),
                        "{}");

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getHeaders().getETag()).isEqualTo(etag);
        assertThat(again.getBodyAsString().block()).isEmpty();
    }

    @Test
    void answerToAMemberIsKeptNowhere() {
        var request = MockServerHttpRequest.get("/").header("Authorization", "Bearer x").build();
        var answer = answer(request, "{}");

        assertThat(answer.getHeaders().getETag()).isNull();
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("private, no-store");
    }

    private static MockServerHttpResponse answer(MockServerHttpRequest request, String json) {
        var exchange = MockServerWebExchange.from(request);
        new Etags()
                .filter(
                        exchange,
                        tagged -> {
                            var response = tagged.getResponse();
                            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
                            var body = json.getBytes(StandardCharsets.UTF_8);
                            return response.writeWith(
                                    Mono.just(response.bufferFactory().wrap(body)));
                        })
                .block();
        return exchange.getResponse();
    }
}
