package org.atrium.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.atrium.server.ServerTest;
import org.atrium.server.shared.Ids;
import org.atrium.server.shared.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class NotificationsTest {

    @Autowired private Notifications notifications;

    @Test
    void forgetsTheOldestOfAMemberWhoHasTooMany() {
        var kept = tell(5);
        var member = Ids.next();
        var told = tell(member, Notifications.KEPT + 100);

        notifications.trim(member).block();

        assertThat(count(member)).isEqualTo(Notifications.KEPT);
        assertThat(newest(member)).isEqualTo(told.getLast());
        assertThat(notifications.read(member, told.getFirst()).block()).isFalse();
        assertThat(notifications.read(member, told.get(100)).block()).isTrue();
        assertThat(count(kept)).as("of somebody else").isEqualTo(5);
        notifications.trim(member).block();
        assertThat(count(member)).isEqualTo(Notifications.KEPT);
    }

    @Test
    void waitsUntilItIsWorthIt() {
        var member = Ids.next();
        tell(member, Notifications.KEPT + 10);

        notifications.trim(member).block();

        assertThat(count(member)).isEqualTo(Notifications.KEPT + 10);
    }

    @Test
    void tellingAgainChangesNothing() {
        var member = Ids.next();
        var fact = Ids.next();
        notifications.tell(List.of(told(member, fact))).block();
        notifications.read(member, fact).block();

        notifications.tell(List.of(told(member, fact), told(member, Ids.next()))).block();

        assertThat(count(member)).isEqualTo(2);
        assertThat(notifications.unread(member).block()).isEqualTo(1);
    }

    private String tell(int many) {
        var member = Ids.next();
        tell(member, many);
        return member;
    }

    private List<String> tell(String member, int many) {
        var facts = IntStream.range(0, many).mapToObj(i -> Ids.next()).sorted().toList();
        notifications.tell(facts.stream().map(fact -> told(member, fact)).toList()).block();
        return facts;
    }

    private static Told told(String member, String fact) {
        return new Told(
                Told.id(member, fact),
                "answer_posted",
                "asked",
                "actor",
                "question",
                null,
                Instant.EPOCH,
                false);
    }

    private long count(String member) {
        return Objects.requireNonNull(notifications.count(member).block());
    }

    private String newest(String member) {
        return Objects.requireNonNull(notifications.newest(member, Paging.of(1, null)).blockFirst())
                .fact();
    }
}
