package org.atrium.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.atrium.contract.shared.Text;
import org.atrium.server.platform.Background;
import org.atrium.server.platform.Fact;
import org.awaitility.Awaitility;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class SearchIndexTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path data;
    private final Notes notes = new Notes();
    private SearchIndex index;
    private IndexLoss loss;
    private IndexRebuild rebuild;
    private Background background;

    @SearchEntity
    @org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed
    record Note(
            @DocumentId String id,
            @LanguageText(highlighted = true) List<Text> title,
            @LanguageText(highlighted = true) List<Text> body) {}

    private static final class Notes implements Indexed<Note> {
        final Map<String, Note> stored = new ConcurrentHashMap<>();
        volatile Mono<Void> beforeAll = Mono.empty();
        volatile Mono<Void> beforeByIds = Mono.empty();

        void put(String id, String language, String title, String body) {
            stored.put(
                    id,
                    new Note(
                            id,
                            List.of(new Text(title, language)),
                            List.of(new Text(body, language))));
        }

        @Override
        public Class<Note> type() {
            return Note.class;
        }

        @Override
        public Flux<Note> all() {
            return beforeAll.thenMany(Flux.fromIterable(stored.values()));
        }

        @Override
        public Flux<Note> byIds(Collection<String> ids) {
            return beforeByIds.thenMany(Flux.fromIterable(ids).mapNotNull(stored::get));
        }

        @Override
        public Set<String> touchedBy(List<Fact> facts) {
            return Set.of();
        }
    }

    @BeforeEach
    void open() {
        var beans = new StaticListableBeanFactory(Map.of("notes", notes));
        ObjectProvider<Indexed<?>> provider =
                beans.getBeanProvider(ResolvableType.forClass(Indexed.class));
        var settings = new SearchSettings(data, List.of());
        var progress = new IndexProgress();
        var marker = new IndexMarker(settings, mock(ReactiveMongoOperations.class));
        background = new Background();
        loss = new IndexLoss(marker);
        index = new SearchIndex(settings, provider, progress, loss);
        index.start();
        rebuild = new IndexRebuild(index, marker, loss, progress, background);
        rebuild.start();
        await();
    }

    private void await() {
        Mono.fromSupplier(() -> index.state().ready())
                .repeatWhen(again -> again.delayElements(Duration.ofMillis(20)))
                .takeUntil(ready -> ready)
                .blockLast(PATIENCE);
    }

    @AfterEach
    void close() {
        background.destroy();
        index.stop();
    }

    private List<String> find(String words) {
        return find(SearchWords.of(words));
    }

    private List<String> find(SearchWords words) {
        return index.query(session ->
                        session.search(Note.class)
                                .select(f -> f.id(String.class))
                                .where(f -> words.in(f, "title^3", "body"))
                                .fetchHits(20))
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private Marking.Marked marked(String id, SearchWords words) {
        return new Marking(index)
                .mark(Note.class, words, Map.of(id, "en"), "title", List.of("body"))
                .mapNotNull(found -> found.get(id))
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private void add(String id, String language, String title, String body) {
        notes.put(id, language, title, body);
        index.refresh(notes, List.of(id)).block(PATIENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Uploading digitised photographs to Commons, photograph upload, photograhps",
        "es, Catalogación de las fotografías antiguas del archivo, fotografía antigua, fotografas",
        "pt, Digitalização das coleções do museu municipal, coleção digitalizações, coleçoess",
        "fr, Numériser les collections des bibliothèques régionales, bibliothèque régional, bibliotheqes",
        "sv, Digitaliserade samlingar från de svenska museerna, samling digitaliserad, samlngar",
        "de, Urheberrechte an den Fotografien der Archive, Urheberrecht Fotografie, Urheberechte",
        "ar, رقمنة المخطوطات في المكتبات الوطنية, مخطوطات مكتبات, المخطوطت"
    })
    void findsInflectedFormsAndTypos(String language, String title, String inflected, String typo) {
        add("1", language, title, "…");
        add("2", language, "42", "…");

        assertThat(find(inflected)).as("inflected").containsExactly("1");
        assertThat(find(SearchWords.of(typo).forgivingly())).as("typo").containsExactly("1");
    }

    @Test
    void findsARelatedWordOfAnotherLanguage() {
        add("a", "pt", "Fotografias antigas de uma aldeia", "Quem sabe digitalizar negativos?");
        assertThat(find("fotografías")).containsExactly("a");
        assertThat(marked("a", SearchWords.of("fotografías")).title())
                .contains("<mark>Fotografias</mark>");
    }

    @Test
    void putsWhatIsWrittenAsItWasTypedFirst() {
        add("a", "en", "Licences of a museum", "What do they say?");
        add("b", "en", "Licence of a museum", "What does it say?");
        assertThat(find("licence")).containsExactly("b", "a");
        assertThat(find("licences")).containsExactly("a", "b");
    }

    @Test
    void marksAPassageNotTheWholeText() {
        var much = "Nothing of that kind is here at all. ".repeat(60);
        add("a", "en", "A title", much + "At last the negatives of <b>glass</b> come. " + much);
        assertThat(marked("a", SearchWords.of("negative")).passage())
                .contains("<mark>negatives</mark> of &lt;b&gt;glass")
                .hasSizeLessThan(400);
    }

    @Test
    void wordsOfOtherLanguagesThanTheKnownAreFoundAsWritten() {
        add("1", "fi", "Valokuvien digitointi arkistossa", "Kuinka aloittaa?");

        assertThat(find("digitointi arkistossa")).containsExactly("1");
    }

    @Test
    void showsChangesAsSoonAsTheRefreshCompletes() {
        add("1", "en", "Scanning glass plates", "How?");
        add("1", "en", "Scanning parchment", "How?");

        assertThat(find("plates")).isEmpty();
        assertThat(find("parchment")).containsExactly("1");

        notes.stored.clear();
        index.refresh(notes, List.of("1")).block(PATIENCE);
        assertThat(find("parchment")).isEmpty();
    }

    @Test
    void ranksTheExactWordBeforeTheTypoAndTheTitleBeforeTheBody() {
        add("typo", "en", "Marge records of two archives", "Nothing");
        add("body", "en", "Duplicate records", "How do I merge them?");
        add("title", "en", "Merge records of two archives", "Nothing");

        var words = SearchWords.of("merge records");
        assertThat(find(words)).containsExactly("title", "body");
        assertThat(find(words.forgivingly())).containsExactly("title", "body", "typo");
    }

    @Test
    void looksAgainOnlyWhenLittleWasFound() {
        var words = SearchWords.of("merge records");

        assertThat(words.areTooFew(4)).isTrue();
        assertThat(words.areTooFew(5)).isFalse();
        assertThat(words.forgivingly().areTooFew(0)).isFalse();
        assertThat(SearchWords.of("?").areTooFew(0)).isFalse();
    }

    @Test
    void wordsThatSayLittleNeedNotBeThere() {
        add("1", "en", "Batch upload with metadata", "From a spreadsheet.");

        assertThat(find("how do I batch upload the metadata")).containsExactly("1");
        assertThat(find("metadata licence")).isEmpty();
    }

    @Test
    void nothingIsFoundForPunctuation() {
        add("1", "en", "Batch upload", "From a spreadsheet.");

        assertThat(find("*:* \" ) ~ ?")).isEmpty();
    }

    @Test
    void marksMatchesInEscapedHtml() {
        add(
                "1",
                "en",
                "Photographs <script> & more",
                "Say it. We uploaded <b>bold</b> photographs today.");

        var marked = marked("1", SearchWords.of("photograph"));

        assertThat(marked.title())
                .contains("<mark>Photographs</mark>")
                .contains("&lt;script&gt; &amp; more");
        assertThat(marked.passage())
                .contains("<mark>photographs</mark>")
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void marksTyposToo() {
        add("1", "en", "Photographs of bridges", "Nothing.");

        var words = SearchWords.of("photograhps bridge").forgivingly();
        assertThat(marked("1", words).title()).contains("<mark>Photographs</mark>");
    }

    private static FailureContext aFullDisk() {
        var context = FailureContext.builder();
        context.throwable(new IOException("No space left on device"));
        context.failingOperation("a commit");
        return context.build();
    }

    @Test
    void rebuildsWhatAFullDiskTookWithTheNextThingThatHappens() {
        add("1", "en", "Glass plates", "…");
        notes.put("2", "en", "Glass negatives", "…");
        loss.handle(aFullDisk());
        assertThat(find("glass")).containsExactly("1");

        new IndexRefresh(index, rebuild).read(List.of()).block(PATIENCE);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(find("glass")).containsExactlyInAnyOrder("1", "2"));
    }

    @Test
    void rebuildsWhatAFullDiskTookAtTheNextStart() {
        notes.put("1", "en", "Glass plates", "…");
        loss.handle(aFullDisk());
        close();
        open();

        assertThat(find("glass plate")).containsExactly("1");
    }

    @Test
    void rebuildsAMissingIndexAtStart() throws Exception {
        notes.put("1", "en", "Glass plates", "…");
        close();
        try (var files = Files.walk(data)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .filter(file -> !file.equals(data))
                    .forEach(file -> file.toFile().delete());
        }
        open();

        assertThat(find("glass plate")).containsExactly("1");
        assertThat(index.state().done()).isEqualTo(1);
    }

    @Test
    void hasOnceWhatIsWrittenWhileARebuildBegins() {
        notes.put("1", "en", "Glass plates", "…");
        var release = Sinks.<Void>empty();
        notes.beforeByIds = release.asMono();
        var written = index.refresh(notes, List.of("1")).toFuture();
        notes.beforeAll =
                Mono.defer(() -> {
                    release.tryEmitEmpty();
                    return Mono.fromFuture(written);
                });

        rebuild.rebuild("again").block(PATIENCE);

        assertThat(find("glass plate")).containsExactly("1");
    }

    @Test
    void keepsACompleteIndexAndRebuildsOneWithOtherFields() throws Exception {
        add("1", "en", "Glass plates", "…");
        close();
        notes.stored.clear();
        open();
        assertThat(find("glass plate")).as("kept").containsExactly("1");

        close();
        Files.writeString(data.resolve("index/complete"), "of another version");
        open();
        assertThat(find("glass plate")).as("rebuilt").isEmpty();
    }

    @Test
    void manyRefreshesAtOnceEndWithTheLastState() {
        var many =
                Flux.range(0, 500)
                        .flatMap(
                                i -> {
                                    notes.put("n" + i % 50, "en", "Revision " + i, "…");
                                    return index.refresh(notes, List.of("n" + i % 50));
                                },
                                32)
                        .then();

        StepVerifier.create(many).expectComplete().verify(PATIENCE);

        for (var i = 450; i < 500; i++) {
            assertThat(find("Revision " + i)).contains("n" + i % 50);
        }
    }

    /** An interrupted thread would close the files of the index for everybody. */
    @Test
    void cancellingQueriesLeavesTheIndexUsable() {
        for (var i = 0; i < 200; i++) {
            notes.put("n" + i, "en", "Glass plate " + i, "Of a harbour, scanned.");
        }
        var interrupted = new AtomicInteger();
        for (var round = 0; round < 200; round++) {
            var id = "n" + round;
            var reading =
                    index.query(
                                    session -> {
                                        var hits =
                                                session.search(Note.class)
                                                        .select(f -> f.id(String.class))
                                                        .where(f ->
                                                                SearchWords.of("plate")
                                                                        .in(f, "title"))
                                                        .fetchHits(100);
                                        if (Thread.currentThread().isInterrupted()) {
                                            interrupted.incrementAndGet();
                                        }
                                        return hits;
                                    })
                            .subscribe();
            var writing = index.add(List.of(notes.stored.get(id))).subscribe();
            if (round % 3 > 0) {
                LockSupport.parkNanos(round * 10_000L);
            }
            reading.dispose();
            writing.dispose();
        }

        index.refresh(notes, notes.stored.keySet()).block(PATIENCE);

        assertThat(find("glass plate 199")).contains("n199");
        assertThat(interrupted).hasValue(0);
    }

    @Test
    void whatIsCancelledWhileItWaitsIsNotDone() throws Exception {
        var busy = new CountDownLatch(1);
        var threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        var occupied =
                Flux.range(0, threads)
                        .flatMap(i -> index.query(session -> awaited(busy)))
                        .collectList()
                        .toFuture();
        var done = new AtomicInteger();
        index.query(session -> done.incrementAndGet()).subscribe().dispose();
        busy.countDown();
        occupied.get(20, TimeUnit.SECONDS);

        assertThat(index.query(session -> done.get()).block(PATIENCE)).isZero();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
