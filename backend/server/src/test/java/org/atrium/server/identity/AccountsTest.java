package org.atrium.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AccountsTest {

    @Autowired private TestMembers members;
    @Autowired private Accounts accounts;
    @Autowired private ImportedAccounts imported;

    @ParameterizedTest
    @CsvSource({
        "tamarind, Tamarind",
        "' two__words_ ', Two words",
        "élan, Élan",
        "ßeta, ßeta",
        "نخلة, نخلة"
    })
    void writesNamesAsMediaWikiDoes(String given, String normalised) {
        assertThat(Usernames.normalised(given)).isEqualTo(normalised);
    }

    @Test
    void findsAccountInAnySpellingOfItsName() {
        var account = members.account("Paper Crane");

        assertThat(Objects.requireNonNull(accounts.byUsername("paper_Crane").block()).id())
                .isEqualTo(account.id());
        assertThat(accounts.byUsername("Nobody at all").block()).isNull();
    }

    @Test
    void importsAnAuthorOnce() {
        var at = Instant.parse("2012-01-01T00:00:00Z");
        var first = unclaimed("0AAAAAAAAAA01", at);
        var again = unclaimed("0AAAAAAAAAA01", at.plusSeconds(5));
        var namesake = unclaimed("0AAAAAAAAAA02", at);

        assertThat(again.createdAt()).isEqualTo(first.createdAt());
        assertThat(first.username()).isEqualTo("Jane@example.org");
        assertThat(first.isClaimed()).isFalse();
        assertThat(namesake.username()).isEqualTo("Jane@example.org (0AAAAAAAAAA02)");
        assertThat(accounts.names(List.of(first.id(), "none")).block())
                .containsOnlyKeys(first.id());
    }

    private Account unclaimed(String id, Instant at) {
        var author = new ImportedAccounts.Author(id, "jane@example.org", "Jane", null, at);
        imported.write(List.of(author)).block();
        return Objects.requireNonNull(accounts.byId(id).block());
    }

    @Test
    void keepsRolesInGroups() {
        members.join("Joiner", "south-asia", GroupRole.MEMBER);
        var joined = members.join("Joiner", "tunisia", GroupRole.ORGANISER);
        var left =
                Objects.requireNonNull(accounts.removeGroupRole(joined.id(), "south-asia").block());

        assertThat(joined.groupRoles()).containsOnlyKeys("south-asia", "tunisia");
        assertThat(left.groupRoles()).containsOnlyKeys("tunisia");
    }
}
