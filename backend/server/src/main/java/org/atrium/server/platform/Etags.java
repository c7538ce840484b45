package org.atrium.server.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Marks what anybody may read with its hash, so that nobody fetches again what they have. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class Etags implements WebFilter {

    /** Attribute of an exchange whose caller has a token and still reads what a visitor reads. */
    public static final String READS_AS_VISITOR = Etags.class.getName() + ".visitor";

    private static final int HASH_BYTES = 15;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getMethod() != HttpMethod.GET) {
            return chain.filter(exchange);
        }
        var response = new Tagging(exchange);
        return chain.filter(exchange.mutate().response(response).build());
    }

    /** Decides when the answer is about to be written, as only then it is known. */
    private static final class Tagging extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Tagging(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            var headers = getHeaders();
            if (!isGoodJson()) {
                return super.writeWith(body);
            }
            if (!isPublic()) {
                headers.setCacheControl("private, no-store");
                return super.writeWith(body);
            }
            headers.setCacheControl("public, max-age=0, must-revalidate");
            headers.add(HttpHeaders.VARY, "Accept-Language, Authorization");
            return body instanceof Mono<? extends DataBuffer> whole
                    ? whole.flatMap(this::tag)
                    : super.writeWith(body);
        }

        private Mono<Void> tag(DataBuffer whole) {
            var etag = "W/\"" + hash(whole) + "\"";
            getHeaders().set(HttpHeaders.ETAG, etag);
            if (!isKnown(etag)) {
                return super.writeWith(Mono.just(whole));
            }
            DataBufferUtils.release(whole);
            setStatusCode(HttpStatus.NOT_MODIFIED);
            getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return setComplete();
        }

        private boolean isGoodJson() {
            var type = getHeaders().getContentType();
            var status = getStatusCode();
            return MediaType.APPLICATION_JSON.isCompatibleWith(type)
                    && (status == null || status.value() == 200);
        }

        private boolean isPublic() {
            return !exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                    || exchange.getAttribute(READS_AS_VISITOR) != null;
        }

        private boolean isKnown(String etag) {
            return exchange.getRequest().getHeaders().getIfNoneMatch().stream()
                    .anyMatch(known -> known.equals("*") || known.equals(etag));
        }

        private static String hash(DataBuffer whole) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                try (var parts = whole.readableByteBuffers()) {
                    parts.forEachRemaining(digest::update);
                }
                return Base64.getUrlEncoder()
                        .encodeToString(Arrays.copyOf(digest.digest(), HASH_BYTES));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
