package org.atrium.server.identity;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Names for accounts whose owners are gone: a number that says nothing about anybody. */
@Component
class FormerNames {

    private static final int TRIES = 30;
    private static final long FIRST = 1_000;
    private static final long MOST = 10_000;

    private final Claims claims;

    FormerNames(Claims claims) {
        this.claims = claims;
    }

    /** In addresses; what is shown is worded in the reader's language. */
    static String of(long number) {
        return "Former member " + number;
    }

    /** A number that nobody else has; the same one again for whoever has one. */
    Mono<Long> take(String member) {
        return Flux.fromStream(() -> numbers(member))
                .concatMap(
                        number ->
                                claims.claim(Claims.name(of(number)), member)
                                        .filter(member::equals)
                                        .map(mine -> number),
                        1)
                .next();
    }

    private static Stream<Long> numbers(String member) {
        var random = new SplittableRandom(member.hashCode());
        return IntStream.range(0, TRIES).mapToObj(turn -> random.nextLong(FIRST, MOST << turn));
    }
}
