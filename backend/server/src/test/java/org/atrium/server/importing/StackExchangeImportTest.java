package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atrium.contract.importing.JobProgress;
import org.atrium.contract.questions.Source;
import org.atrium.server.questions.ImportedThread;
import org.atrium.server.questions.ImportedThreads.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class StackExchangeImportTest {

    @TempDir Path folder;
    @TempDir Path scratchFolder;

    private final Map<String, ImportedAuthor> authors = new LinkedHashMap<>();
    private final Map<String, ImportedThread> threads = new LinkedHashMap<>();

    private int crashAfter = Integer.MAX_VALUE;

    @BeforeEach
    void writeDump() throws IOException {
        write(
                "Posts.xml",
                """
                \uFEFF<?xml version="1.0" encoding="utf-8"?>
                <posts>
                  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2016-08-02T16:00:00.000" Score="4" Body="&lt;p&gt;Yes, see &lt;code&gt;x&lt;/code&gt;.&lt;/p&gt;" OwnerUserId="8" />
                  <row Id="1" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2016-08-02T15:39:14.947" Score="5" Body="&lt;p&gt;May scans be shared?&lt;/p&gt;" OwnerUserId="7" LastEditDate="2016-08-18T13:20:02.773" Title="May scans be shared?" Tags="&lt;open-access&gt;&lt;definitions&gt;" />
                  <row Id="3" PostTypeId="1" CreationDate="2018-06-01T10:00:00.000" Body="&lt;p&gt;The same again&lt;/p&gt;" OwnerDisplayName="gone" Title="Again: may they?" Tags="|copyright|" ContentLicense="CC BY-SA 4.0" />
                  <row Id="4" PostTypeId="5" CreationDate="2016-08-02T15:39:14.947" Body="a tag" />
                  <row Id="5" PostTypeId="2" ParentId="99" CreationDate="2016-08-02T15:39:14.947" Body="lost" />
                  <row Id="6" PostTypeId="1" CreationDate="yesterday" Body="b" Title="t" />
                  <row Id="7" PostTypeId="1" Body="<b>" />
                  <row Id="8" PostTypeId="2" ParentId="1" CreationDate="2016-08-02T17:00:00.000" Body="&lt;p&gt;No.&lt;/p&gt;" OwnerUserId="404" />
                </posts>
                """);
        write(
                "Comments.xml",
                """
                <comments>
                  <row Id="3" PostId="2" Text="List&lt;String&gt; and [[x]]" CreationDate="2016-08-02T16:30:00.000" UserId="9" />
                  <row Id="4" PostId="77" Text="about nothing" CreationDate="2016-08-02T16:30:00.000" UserId="9" />
                </comments>
                """);
        write(
                "Users.xml",
                """
                <users>
                  <row Id="7" DisplayName="Ada/L" CreationDate="2016-08-01T00:00:00.000" />
                  <row Id="8" DisplayName="Bea" CreationDate="2016-08-01T00:00:00.000" />
                  <row Id="9" DisplayName="" CreationDate="2016-08-01T00:00:00.000" />
                  <row Id="10" DisplayName="Silent" CreationDate="2016-08-01T00:00:00.000" />
                </users>
                """);
        write(
                "Votes.xml",
                """
                <votes>
                  <row Id="1" PostId="3" VoteTypeId="2" CreationDate="2016-08-02T00:00:00.000" />
                  <row Id="2" PostId="3" VoteTypeId="2" CreationDate="2016-08-02T00:00:00.000" />
                  <row Id="3" PostId="3" VoteTypeId="3" CreationDate="2016-08-02T00:00:00.000" />
                  <row Id="4" PostId="3" VoteTypeId="5" CreationDate="2016-08-02T00:00:00.000" />
                  <row Id="5" PostId="88" VoteTypeId="2" CreationDate="2016-08-02T00:00:00.000" />
                </votes>
                """);
        write(
                "PostLinks.xml",
                """
                <postlinks>
                  <row Id="1" PostId="3" RelatedPostId="1" LinkTypeId="3" CreationDate="2016-08-02T00:00:00.000" />
                  <row Id="2" PostId="1" RelatedPostId="3" LinkTypeId="1" CreationDate="2016-08-02T00:00:00.000" />
                </postlinks>
                """);
        write(
                "PostHistory.xml",
                """
                <posthistory>
                  <row Id="1" PostHistoryTypeId="2" PostId="3" CreationDate="2018-06-01T10:00:00.000" />
                  <row Id="2" PostHistoryTypeId="5" PostId="3" CreationDate="2018-06-03T10:00:00.000" />
                </posthistory>
                """);
        write("Tags.xml", "<tags><row Id=\"1\" TagName=\"open-access\" Count=\"1\" /></tags>");
    }

    @Test
    void putsThreadsTogetherFromAllTables() {
        run();

        var thread = byTitle("May scans be shared?");
        assertThat(thread.at()).isEqualTo("2016-08-02T15:39:14.947Z");
        assertThat(thread.editedAt()).isEqualTo("2016-08-18T13:20:02.773Z");
        assertThat(thread.activeAt()).isEqualTo("2016-08-02T17:00:00Z");
        assertThat(thread.score()).isEqualTo(5);
        assertThat(thread.topics()).containsExactly("open-licences");
        assertThat(thread.tags()).containsExactly("definitions");
        assertThat(thread.groups()).containsExactly("everyone");
        assertThat(thread.source())
                .isEqualTo(new Source("https://ai.stackexchange.com/q/1", "CC BY-SA 3.0"));
        assertThat(thread.answers()).hasSize(2);
        var answer = thread.answers().getFirst();
        assertThat(thread.accepted()).isEqualTo(answer.id());
        assertThat(answer.body()).isEqualTo("Yes, see `x`.");
        assertThat(answer.source())
                .isEqualTo(new Source("https://ai.stackexchange.com/a/2", "CC BY-SA 3.0"));
        var comment = answer.comments().getFirst();
        assertThat(comment.body()).isEqualTo("List\\<String> and \\[[x]]");
        assertThat(comment.source())
                .extracting(Source::url)
                .isEqualTo("https://ai.stackexchange.com/a/2#comment3");
    }

    @Test
    void countsVotesWhereNoScoreIsGivenAndKeepsDuplicateLinks() {
        run();

        var again = byTitle("Again: may they?");
        assertThat(again.score()).isEqualTo(1);
        assertThat(again.duplicateOf()).containsExactly(byTitle("May scans be shared?").id());
        assertThat(again.editedAt()).isEqualTo("2018-06-03T10:00:00Z");
        assertThat(again.source()).extracting(Source::licence).isEqualTo("CC BY-SA 4.0");
        assertThat(again.topics()).containsExactly("copyright");
    }

    @Test
    void keepsAuthorsWhoWroteSomething() {
        run();

        assertThat(authors.values())
                .extracting(ImportedAuthor::username)
                .containsExactly(
                        "Ada L@ai.stackexchange.com",
                        "Bea@ai.stackexchange.com",
                        "user 9@ai.stackexchange.com",
                        "unknown author@ai.stackexchange.com");
        assertThat(nameOf(byTitle("May scans be shared?").author())).isEqualTo("Ada L");
        assertThat(nameOf(byTitle("May scans be shared?").answers().getLast().author()))
                .isEqualTo("unknown author of ai.stackexchange.com");
        assertThat(nameOf(byTitle("Again: may they?").author()))
                .isEqualTo("unknown author of ai.stackexchange.com");
    }

    @Test
    void reportsBrokenRowsWithFileAndLine() {
        var problems = run().stream().flatMap(line -> line.problems().stream()).toList();

        assertThat(problems)
                .hasSize(4)
                .anyMatch(
                        problem -> problem.startsWith("Posts.xml:8: the row CreationDate is not a"))
                .anyMatch(problem -> problem.startsWith("Posts.xml:9: the row is not closed"))
                .anyMatch(problem -> problem.startsWith("Posts.xml:7: the row answers a question"))
                .anyMatch(problem ->
                        problem.startsWith("Comments.xml:3: the row is about an unknown"));
    }

    @Test
    void addsUp() {
        var counts = run().getLast().counts();

        assertThat(counts)
                .containsEntry("questions.read", 4L)
                .containsEntry("questions.created", 2L);
        assertThat(counts).containsEntry("answers.read", 3L).containsEntry("answers.created", 2L);
        assertThat(counts).containsEntry("users.read", 4L).containsEntry("users.skipped", 1L);
        assertThat(counts).containsEntry("votes.read", 5L).containsEntry("votes.created", 3L);
        assertAddsUp(counts);
    }

    @Test
    void changesNothingTheSecondTime() {
        run();
        var before = Map.copyOf(threads);

        var counts = run().getLast().counts();

        assertThat(threads).isEqualTo(before);
        assertThat(counts.keySet()).noneMatch(name -> name.endsWith(".created"));
        assertThat(counts.keySet()).noneMatch(name -> name.endsWith(".updated"));
        assertThat(counts).containsEntry("questions.unchanged", 2L);
        assertAddsUp(counts);
    }

    @Test
    void anImportThatCrashedHalfWayIsHealedByTheNext() {
        run();
        var undisturbed = Map.copyOf(threads);
        var allAuthors = Map.copyOf(authors);
        for (var survived = 0; survived < undisturbed.size(); survived++) {
            authors.clear();
            threads.clear();
            crashAfter = survived;
            assertThatThrownBy(this::run).hasMessageContaining("no more");
            assertThat(threads).hasSize(survived);

            crashAfter = Integer.MAX_VALUE;
            var counts = run().getLast().counts();

            assertThat(threads).isEqualTo(undisturbed);
            assertThat(authors).isEqualTo(allAuthors);
            assertThat(counts.getOrDefault("questions.unchanged", 0L)).isEqualTo(survived);
            assertAddsUp(counts);
        }
    }

    @Test
    void needsOnlyPosts() throws IOException {
        for (var file : List.of("Users", "Comments", "Votes", "PostLinks", "PostHistory", "Tags")) {
            Files.delete(folder.resolve(file + ".xml"));
        }

        assertAddsUp(run().getLast().counts());
        assertThat(authors).hasSize(1);
        assertThat(threads).hasSize(2);
    }

    @Test
    void removesItsScratchFile() throws IOException {
        run();

        try (var left = Files.list(scratchFolder)) {
            assertThat(left).isEmpty();
        }
    }

    private static void assertAddsUp(Map<String, Long> counts) {
        assertThat(counts.keySet().stream().filter(name -> name.endsWith(".read"))).isNotEmpty();
        for (var read : counts.keySet()) {
            if (read.endsWith(".read")) {
                var kind = read.substring(0, read.indexOf('.'));
                var sum = 0L;
                for (var outcome : List.of("created", "updated", "unchanged", "skipped")) {
                    sum += counts.getOrDefault(kind + "." + outcome, 0L);
                }
                assertThat(sum).as(kind + " of " + counts).isEqualTo(counts.get(read));
            }
        }
    }

    private List<JobProgress> run() {
        var topics = Map.of("openaccess", "open-licences", "copyright", "copyright");
        var lines =
                Flux.using(
                                () -> new Scratch(scratchFolder),
                                scratch ->
                                        new StackExchangeImport(
                                                        folder,
                                                        new StackExchangeSite(
                                                                "ai.stackexchange.com"),
                                                        "everyone",
                                                        "en",
                                                        new TagMapping(topics),
                                                        scratch,
                                                        Schedulers.boundedElastic(),
                                                        this::writeAuthors,
                                                        this::writeThreads)
                                                .run(),
                                StackExchangeImportTest::close)
                        .collectList()
                        .block(Duration.ofSeconds(20));
        return Objects.requireNonNull(lines);
    }

    private static void close(Scratch scratch) {
        try {
            scratch.close();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private Mono<Long> writeAuthors(java.util.Collection<ImportedAuthor> batch) {
        return Mono.fromSupplier(() ->
                batch.stream()
                        .filter(author -> authors.putIfAbsent(author.memberId(), author) == null)
                        .count());
    }

    private Mono<Map<String, Outcome>> writeThreads(List<ImportedThread> batch) {
        return Mono.fromSupplier(() -> {
            var outcomes = new HashMap<String, Outcome>();
            for (var thread : batch) {
                if (threads.size() >= crashAfter) {
                    throw new IllegalStateException("no more of this");
                }
                var known = threads.put(thread.id(), thread) != null;
                var outcome = known ? Outcome.UNCHANGED : Outcome.CREATED;
                outcomes.put(thread.id(), outcome);
                thread.comments().forEach(comment -> outcomes.put(comment.id(), outcome));
                for (var answer : thread.answers()) {
                    outcomes.put(answer.id(), outcome);
                    answer.comments().forEach(comment -> outcomes.put(comment.id(), outcome));
                }
            }
            return outcomes;
        });
    }

    private ImportedThread byTitle(String title) {
        return threads.values().stream()
                .filter(thread -> thread.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String nameOf(String member) {
        return Objects.requireNonNull(authors.get(member)).name();
    }

    private void write(String file, String xml) throws IOException {
        Files.writeString(folder.resolve(file), xml);
    }
}
