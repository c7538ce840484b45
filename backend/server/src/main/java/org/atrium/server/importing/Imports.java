package org.atrium.server.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atrium.contract.importing.ImportForm;
import org.atrium.contract.importing.JobProgress;
import org.atrium.server.groups.Groups;
import org.atrium.server.questions.ImportedThreads;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs imports, one at a time. */
@Component
class Imports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final String POSTS = "Posts.xml";

    private final Path data;
    private final Groups groups;
    private final Topics topics;
    private final AuthorRecords authors;
    private final ImportedThreads threads;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Scheduler files = Schedulers.newBoundedElastic(2, 100, "import");

    Imports(
            @Value("${atrium.data:./data}") Path data,
            Groups groups,
            Topics topics,
            AuthorRecords authors,
            ImportedThreads threads) {
        this.data = data;
        this.groups = groups;
        this.topics = topics;
        this.authors = authors;
        this.threads = threads;
    }

    Flux<JobProgress> stackExchange(ImportForm form) {
        return Flux.defer(
                        () -> {
                            var folder = folder(form.directory());
                            var site = StackExchangeSite.of(form.site(), folder);
                            return checkGroup(form).thenMany(alone(folder, site, form));
                        })
                .subscribeOn(files);
    }

    private Flux<JobProgress> checkGroup(ImportForm form) {
        var language = language(form);
        return groups.unknown(List.of(String.valueOf(form.group())), Audience.VISITORS)
                .doOnNext(unknown ->
                        new Checks()
                                .language("language", language)
                                .that(unknown.isEmpty(), "group", "group.unknown", form.group())
                                .refuseProblems())
                .thenMany(Flux.empty());
    }

    private static String language(ImportForm form) {
        var language = form.language();
        return language == null || language.isBlank() ? "en" : language;
    }

    private static Path folder(String directory) {
        try {
            var folder = Path.of(String.valueOf(directory));
            new Checks()
                    .that(folder.isAbsolute(), "directory", "import.directory.relative")
                    .that(Files.isDirectory(folder), "directory", "import.directory", directory)
                    .refuseProblems();
            new Checks()
                    .that(
                            Files.isReadable(folder) && Files.isExecutable(folder),
                            "directory",
                            "import.directory.closed",
                            directory)
                    .that(
                            Files.isReadable(folder.resolve(POSTS)),
                            "directory",
                            "import.posts",
                            directory)
                    .refuseProblems();
            return folder;
        } catch (InvalidPathException malformed) {
            throw Refusal.Invalid.of("directory", "import.directory", directory).refused();
        }
    }

    private Flux<JobProgress> alone(Path folder, StackExchangeSite site, ImportForm form) {
        return Flux.usingWhen(
                Mono.fromCallable(this::scratch).subscribeOn(files),
                scratch -> run(folder, site, form, scratch),
                this::end);
    }

    private Flux<JobProgress> run(
            Path folder, StackExchangeSite site, ImportForm form, Scratch scratch) {
        return new StackExchangeImport(
                        folder,
                        site,
                        form.group(),
                        language(form),
                        new TagMapping(topics.idsByName(TagMapping::normalised)),
                        scratch,
                        files,
                        authors,
                        batch -> threads.write(batch, Map.of()))
                .run();
    }

    private Scratch scratch() throws IOException {
        if (!running.compareAndSet(false, true)) {
            throw new Refusal.Conflict("import.running").refused();
        }
        try {
            return new Scratch(data.resolve("scratch"));
        } catch (IOException | RuntimeException failure) {
            running.set(false);
            throw failure;
        }
    }

    /**
     * The stream ends after this, so that the next import may follow at once. Not on the thread
     * that cancels: a step that is under way is waited for.
     */
    private Mono<Void> end(Scratch scratch) {
        return Mono.<Void>fromRunnable(() -> close(scratch)).subscribeOn(files);
    }

    private void close(Scratch scratch) {
        try {
            scratch.close();
        } catch (IOException failure) {
            LOG.warn("A scratch file of an import could not be removed", failure);
        } finally {
            running.set(false);
        }
    }

    @Override
    public void destroy() {
        files.dispose();
    }
}
