package org.atrium.server.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.atrium.contract.importing.JobProgress;
import org.atrium.server.importing.DumpReading.Step;
import org.atrium.server.importing.ThreadAssembly.Assembled;
import org.atrium.server.questions.ImportedThreads.Outcome;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;

/**
 * One run over a dump: the tables are read one after the other into the scratch file, then the
 * threads are put together and written in batches. Every step waits for the one before, so memory
 * does not grow with the dump, and cancelling stops after the step at hand.
 */
final class StackExchangeImport {

    private static final int ROWS = 2_000;
    private static final int AUTHORS = 500;
    private static final int THREADS = 100;
    private static final int CHARACTERS = 1_000_000;
    private static final int BATCHES_AT_ONCE = 3;

    private final Path folder;
    private final Scheduler files;
    private final AuthorRecords authorRecords;
    private final ThreadRecords threadRecords;
    private final Scratch scratch;
    private final Sums sums = new Sums();
    private final DumpReading reading;
    private final DumpAuthors authors;
    private final ThreadAssembly assembly;

    StackExchangeImport(
            Path folder,
            StackExchangeSite site,
            String group,
            String language,
            TagMapping tags,
            Scratch scratch,
            Scheduler files,
            AuthorRecords authorRecords,
            ThreadRecords threadRecords) {
        this.folder = folder;
        this.scratch = scratch;
        this.files = files;
        this.authorRecords = authorRecords;
        this.threadRecords = threadRecords;
        this.reading = new DumpReading(scratch, sums);
        this.authors = new DumpAuthors(site, scratch, sums);
        this.assembly = new ThreadAssembly(site, group, language, tags, authors, scratch, sums);
    }

    Flux<JobProgress> run() {
        return Flux.concat(
                table("posts", "Posts.xml", Sums.QUESTIONS, reading::post),
                table("comments", "Comments.xml", Sums.COMMENTS, reading::comment),
                table("votes", "Votes.xml", Sums.VOTES, reading::vote),
                table("links", "PostLinks.xml", Sums.LINKS, reading::link),
                table("history", "PostHistory.xml", Sums.HISTORY, reading::history),
                table("tags", "Tags.xml", Sums.TAGS, reading::tag),
                users(),
                unknownAuthor(),
                threads(),
                Mono.fromSupplier(() -> progress("finished", 1, 1)));
    }

    private Flux<JobProgress> table(String phase, String file, String kind, Step step) {
        return open(
                file,
                table ->
                        steps(sink -> {
                            var ended = false;
                            for (var i = 0; !ended && i < ROWS; i++) {
                                var row = table.next();
                                ended = row == null;
                                if (row != null) {
                                    reading.take(file, kind, row, step);
                                }
                            }
                            sink.next(progress(phase, table.bytesRead(), table.size()));
                            if (ended) {
                                sink.complete();
                            }
                        }));
    }

    /** Only Posts.xml must be there. */
    private <T> Flux<T> open(String file, Function<DumpTable, Flux<T>> use) {
        var path = folder.resolve(file);
        Callable<DumpTable> opening = () -> new DumpTable(path);
        return Flux.defer(() ->
                Files.isRegularFile(path)
                        ? Flux.using(opening, use, StackExchangeImport::close)
                        : Flux.empty());
    }

    private static void close(DumpTable table) {
        try {
            table.close();
        } catch (IOException unimportant) {
            // it was only read
        }
    }

    private interface FileStep<T> {
        void next(SynchronousSink<T> sink) throws IOException;
    }

    /** One step whenever the one before was worked on, on the threads for files. */
    private <T> Flux<T> steps(FileStep<T> step) {
        return Flux.<T>generate(
                        sink -> {
                            try {
                                if (!scratch.whileOpen(() -> step.next(sink))) {
                                    sink.complete();
                                }
                            } catch (IOException failure) {
                                sink.error(failure);
                            }
                        })
                .subscribeOn(files);
    }

    private record AuthorBatch(List<ImportedAuthor> authors, long read, long size) {}

    private Flux<JobProgress> users() {
        return this.<AuthorBatch>open("Users.xml", table -> steps(sink -> authors(table, sink)))
                .concatMap(
                        batch ->
                                authorRecords
                                        .write(batch.authors())
                                        .map(created -> counted(batch, created)),
                        1);
    }

    private void authors(DumpTable table, SynchronousSink<AuthorBatch> sink) throws IOException {
        var batch = new ArrayList<ImportedAuthor>();
        var ended = false;
        for (var i = 0; !ended && i < ROWS && batch.size() < AUTHORS; i++) {
            var row = table.next();
            ended = row == null;
            if (row != null) {
                reading.take(
                        "Users.xml",
                        Sums.USERS,
                        row,
                        user -> authors.author(user).ifPresent(batch::add));
            }
        }
        sink.next(new AuthorBatch(batch, table.bytesRead(), table.size()));
        if (ended) {
            sink.complete();
        }
    }

    private JobProgress counted(AuthorBatch batch, long created) {
        sums.count(Sums.USERS, Outcome.CREATED, created);
        sums.count(Sums.USERS, Outcome.UNCHANGED, batch.authors().size() - created);
        return progress("users", batch.read(), batch.size());
    }

    private Mono<JobProgress> unknownAuthor() {
        return Mono.fromCallable(scratch::hasUnknownAuthors)
                .subscribeOn(files)
                .filter(needed -> needed)
                .flatMap(needed -> authorRecords.write(List.of(authors.unknown())))
                .then(Mono.empty());
    }

    private record ThreadBatch(List<Assembled> threads, long passed) {}

    private Flux<JobProgress> threads() {
        return Flux.defer(() -> {
            var rows = scratch.threads();
            var total = scratch.size();
            return this.<ThreadBatch>steps(sink -> assemble(rows, sink))
                    .flatMapSequential(batch -> write(batch).thenReturn(batch), BATCHES_AT_ONCE, 1)
                    .map(batch -> progress("index", batch.passed(), total));
        });
    }

    private void assemble(Scratch.Threads rows, SynchronousSink<ThreadBatch> sink) {
        var batch = new ArrayList<Assembled>();
        var characters = 0L;
        while (rows.hasNext() && batch.size() < THREADS && characters < CHARACTERS) {
            var thread = rows.next();
            characters += thread.stream().mapToLong(row -> row.row().length()).sum();
            assembly.thread(thread).ifPresent(batch::add);
        }
        sink.next(new ThreadBatch(batch, rows.passed()));
        if (!rows.hasNext()) {
            sink.complete();
        }
    }

    private Mono<Void> write(ThreadBatch batch) {
        return threadRecords
                .write(batch.threads().stream().map(Assembled::thread).toList())
                .doOnNext(outcomes -> count(batch.threads(), outcomes))
                .then();
    }

    private void count(List<Assembled> threads, Map<String, Outcome> outcomes) {
        for (var i = 0; i < threads.size(); i++) {
            var thread = threads.get(i).thread();
            var whole = outcomes.getOrDefault(thread.id(), Outcome.UNCHANGED);
            sums.count(Sums.QUESTIONS, whole, 1);
            threads.get(i).others().forEach((kind, rows) -> sums.count(kind, whole, rows));
            thread.comments().forEach(comment -> count(Sums.COMMENTS, comment.id(), outcomes));
            for (var answer : thread.answers()) {
                count(Sums.ANSWERS, answer.id(), outcomes);
                answer.comments().forEach(comment -> count(Sums.COMMENTS, comment.id(), outcomes));
            }
        }
    }

    private void count(String kind, String id, Map<String, Outcome> outcomes) {
        sums.count(kind, outcomes.getOrDefault(id, Outcome.UNCHANGED), 1);
    }

    private JobProgress progress(String phase, long done, long total) {
        return new JobProgress(phase, done, total, sums.counts(), sums.newProblems());
    }
}
