package org.atrium.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.atrium.contract.identity.ApiToken;
import org.junit.jupiter.api.Test;

class MemberTests {

    @Test
    void keepsATokenThatHolds() {
        var member =
                new Member(
                        token("first", 600),
                        ending -> {
                            throw new AssertionError("renewed too early");
                        });

        assertThat(member.bearer()).isEqualTo("first");
    }

    @Test
    void renewsAnEndingTokenOnceHoweverManyAsk() throws Exception {
        var renewals = new AtomicInteger();
        var member =
                new Member(
                        token("first", 30),
                        ending -> {
                            renewals.incrementAndGet();
                            return token(ending.refreshToken(), 600);
                        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var bearers =
                    IntStream.range(0, 50)
                            .mapToObj(ignored -> threads.submit(member::bearer))
                            .toList();
            for (var bearer : bearers) {
                assertThat(bearer.get()).isEqualTo("after first");
            }
        }
        assertThat(renewals).hasValue(1);
    }

    @Test
    void doesNotPrintItsToken() {
        assertThat(new Member(token("secret", 600), ending -> ending).toString())
                .isEqualTo("Member[Tamarind]");
    }

    private static ApiToken token(String token, long seconds) {
        return new ApiToken(
                token, Instant.now().plusSeconds(seconds), "after " + token, "Tamarind");
    }
}
