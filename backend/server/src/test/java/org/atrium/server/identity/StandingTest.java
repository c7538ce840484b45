package org.atrium.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void newcomerHasNoPowers() {
        assertThat(powers(false, Set.of("user"), Instant.parse("2026-05-01T00:00:00Z"), 3))
                .isEmpty();
    }

    @Test
    void experienceAllowsEditingTopics() {
        assertThat(powers(false, Set.of(), Instant.parse("2020-01-01T00:00:00Z"), 500))
                .containsExactly(Standing.EDIT_TOPICS);
        assertThat(powers(false, Set.of(), Instant.parse("2020-01-01T00:00:00Z"), 499)).isEmpty();
    }

    @Test
    void administratorLooksAfterAllGroups() {
        assertThat(powers(false, Set.of("sysop"), NOW, 0))
                .contains(Standing.CLOSE, Standing.ACCEPT, Standing.HIDE);
    }

    @Test
    void blockedAccountHasNoPowers() {
        assertThat(powers(true, Set.of("sysop"), Instant.EPOCH, 9_999)).isEmpty();
    }

    @Test
    void organiserHasPowersInTheGroupOnly() {
        var viewer =
                Viewer.of(
                        account(
                                Map.of("tunisia", new GroupRole(GroupRole.ORGANISER, NOW)),
                                Set.of()),
                        NOW);

        assertThat(viewer.has(Standing.CLOSE, Set.of("tunisia", "everyone"))).isTrue();
        assertThat(viewer.has(Standing.CLOSE, Set.of("morocco"))).isFalse();
        assertThat(viewer.has(Standing.CLOSE)).isFalse();
    }

    @Test
    void localDecisionGivesAndTakesPowers() {
        var conduct = Set.of("question.close", "-answer.accept.any@tunisia");
        var roles = Map.of("tunisia", new GroupRole(GroupRole.ORGANISER, NOW));

        assertThat(Standing.powers(account(roles, conduct), NOW))
                .contains("question.close")
                .doesNotContain("answer.accept.any@tunisia");
    }

    private static Set<String> powers(
            boolean blocked, Set<String> groups, Instant registered, long edits) {
        var profile =
                new WikimediaProfile("1", "A", blocked, groups, Set.of(), registered, edits, null);
        return Standing.powers(Account.arriving("id", profile, "A", NOW), NOW);
    }

    private static Account account(Map<String, GroupRole> roles, Set<String> conduct) {
        return new Account(
                "id", "1", "A", null, false, Set.of(), Set.of(), NOW, 0, null, roles, null, null,
                conduct, null, NOW, NOW, null, null, null, 1);
    }
}
