package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.atrium.server.ServerTest;
import org.atrium.server.groups.Groups;
import org.atrium.server.importing.DemoThread.Remark;
import org.atrium.server.people.Organisations;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.topics.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lint of config/demo. */
@ServerTest
class DemoContentTest {

    @Autowired DemoFiles files;
    @Autowired Groups groups;
    @Autowired Topics topics;
    @Autowired Organisations organisations;

    @Test
    void namesOnlyTopicsAndGroupsThatThereAre() throws IOException {
        for (var thread : files.threads()) {
            assertThat(topics.unknown(thread.topics()).block()).as(thread.key()).isEmpty();
            assertThat(groups.unknown(thread.groups(), Audience.VISITORS).block())
                    .as(thread.key())
                    .isEmpty();
            assertThat(thread.topics())
                    .as(thread.key())
                    .hasSizeBetween(1, 5)
                    .doesNotHaveDuplicates();
            assertThat(thread.groups())
                    .as(thread.key())
                    .hasSizeBetween(1, 5)
                    .doesNotHaveDuplicates();
        }
        for (var example : files.examples()) {
            var said = example.example();
            assertThat(topics.unknown(said.topics()).block()).as(example.id()).isEmpty();
            assertThat(groups.unknown(said.groups(), Audience.VISITORS).block())
                    .as(example.id())
                    .isEmpty();
        }
        for (var account : files.accounts()) {
            var slugs = account.memberships().stream().map(DemoAccount.Membership::slug).toList();
            assertThat(groups.unknown(slugs, Audience.VISITORS).block())
                    .as(account.username())
                    .isEmpty();
        }
    }

    @Test
    void namesOnlyAccountsThatThereAre() throws IOException {
        var accounts = files.accounts();
        var names = accounts.stream().map(DemoAccount::username).collect(Collectors.toSet());
        assertThat(names).hasSize(accounts.size());
        assertThat(accounts).extracting(DemoAccount::sub).doesNotHaveDuplicates();
        for (var thread : files.threads()) {
            assertThat(names).as(thread.key()).containsAll(thread.people().toList());
        }
        assertThat(files.examples())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(example -> assertThat(names).contains(example.author()));
    }

    @Test
    void namesOnlyOrganisationsThatThereAre() throws IOException {
        var own = files.organisations().stream().map(DemoOrganisation::id).toList();
        assertThat(own).doesNotHaveDuplicates();
        for (var event : files.events()) {
            assertThat(DemoThread.list(event.hosts()))
                    .as(event.id())
                    .allMatch(id -> own.contains(id) || organisations.isKnown(id));
        }
    }

    @Test
    void keepsTheLengthsOfForms() throws IOException {
        for (var thread : files.threads()) {
            new Checks()
                    .text("title", thread.title(), 10, 150)
                    .text("body", thread.body(), 20, 30_000)
                    .language("language", thread.language())
                    .refuseProblems();
            thread.replies()
                    .forEach(reply ->
                            new Checks().text("body", reply.body(), 20, 30_000).refuseProblems());
            remarks(thread)
                    .forEach(remark ->
                            new Checks().text("body", remark.body(), 5, 1_000).refuseProblems());
        }
    }

    @Test
    void holdsInEachFileWhatItsNameSays() throws IOException {
        var keys = new HashSet<String>();
        for (var thread : files.threads()) {
            assertThat(keys.add(thread.key())).as(thread.key()).isTrue();
            assertThat(thread.key()).startsWith(thread.language() + "-");
        }
        var languages =
                files.threads().stream().map(DemoThread::language).collect(Collectors.toSet());
        assertThat(languages).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void runsForwardInTime() throws IOException {
        for (var thread : files.threads()) {
            assertThat(thread.daysAgo()).as(thread.key()).isBetween(0.05, 300.0);
            thread.replies()
                    .forEach(reply -> {
                        assertThat(reply.daysAgo())
                                .as(thread.key())
                                .isBetween(0.0, thread.daysAgo());
                        DemoThread.list(reply.comments())
                                .forEach(remark ->
                                        assertThat(remark.daysAgo())
                                                .as(thread.key())
                                                .isBetween(0.0, reply.daysAgo()));
                    });
            DemoThread.list(thread.comments())
                    .forEach(remark ->
                            assertThat(remark.daysAgo())
                                    .as(thread.key())
                                    .isBetween(0.0, thread.daysAgo()));
        }
    }

    @Test
    void hasNobodyVoteForThemselvesOrAcceptTwice() throws IOException {
        for (var thread : files.threads()) {
            assertThat(DemoThread.list(thread.votes()))
                    .as(thread.key())
                    .doesNotContain(thread.author());
            thread.replies()
                    .forEach(reply ->
                            assertThat(DemoThread.list(reply.votes()))
                                    .as(thread.key())
                                    .doesNotContain(reply.author()));
            assertThat(thread.replies().stream().filter(DemoThread.Reply::accepted).count())
                    .as(thread.key())
                    .isLessThanOrEqualTo(1);
        }
    }

    private static List<Remark> remarks(DemoThread thread) {
        var all = new ArrayList<>(DemoThread.list(thread.comments()));
        thread.replies().forEach(reply -> all.addAll(DemoThread.list(reply.comments())));
        return all;
    }
}
