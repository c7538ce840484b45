package org.atrium.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Grant SESSION = Grant.session("id", "member", "access", "refresh", NOW);

    @Test
    void apiTokenLastsAQuarterOfAnHour() {
        assertThat(SESSION.admits("access", NOW.plus(Duration.ofMinutes(14)))).isTrue();
        assertThat(SESSION.admits("access", NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void refreshTokenLastsThirtyDays() {
        assertThat(SESSION.renewsFor("refresh", NOW.plus(Duration.ofDays(29)))).isTrue();
        assertThat(SESSION.renewsFor("refresh", NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void admitsItsOwnSecretsOnly() {
        assertThat(SESSION.admits("refresh", NOW)).isFalse();
        assertThat(SESSION.renewsFor("access", NOW)).isFalse();
        assertThat(SESSION.toString()).doesNotContain("access=access");
    }

    @Test
    void personalTokenLastsAndDoesNotRenew() {
        var personal = Grant.personal("id", "member", "access", NOW);

        assertThat(personal.admits("access", NOW.plus(Duration.ofDays(4_000)))).isTrue();
        assertThat(personal.renewsFor("access", NOW)).isFalse();
    }
}
