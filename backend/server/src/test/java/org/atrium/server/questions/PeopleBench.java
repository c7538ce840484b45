package org.atrium.server.questions;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.server.AtriumServer;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Arrivals;
import org.atrium.server.identity.Viewer;
import org.atrium.server.identity.WikimediaProfile;
import org.atrium.server.people.Matching;
import org.atrium.server.people.Profiles;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;

/**
 * Prints how fast a server with embedded storage and many profiles answers the directory, finds
 * people for a question, and routes questions that are due. Server and load share the cores.
 *
 * <p>Arguments: how many profiles, how many questions are due, and the folder of the settings.
 */
final class PeopleBench {

    private static final int USERS = 8;
    private static final Duration EACH = Duration.ofSeconds(15);
    private static final int MATCHES = 1_000;
    private static final List<String> TOPICS =
            List.of(
                    "ocr",
                    "maps",
                    "wikidata",
                    "copyright",
                    "mass-upload",
                    "metadata",
                    "photographs",
                    "newspapers",
                    "digitisation",
                    "transkribus",
                    "viaf",
                    "pattypan",
                    "openrefine");
    private static final List<String> LANGUAGES =
            List.of("en", "es", "pt", "fr", "de", "sv", "ar", "sw", "id", "tr", "pl", "it");
    private static final List<String> COUNTRIES =
            List.of("KE", "BR", "AR", "SE", "DE", "FR", "TN", "ID", "IN", "GH", "US", "NZ", "PL");
    private static final List<String> GROUPS =
            List.of("kenya", "brazil", "argentina", "sweden", "germany", "france", "tunisia");
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "N");

    private final Random random = new Random(7);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext server;
    private final int profiles;

    private PeopleBench(ConfigurableApplicationContext server, int profiles) {
        this.server = server;
        this.profiles = profiles;
    }

    public static void main(String[] arguments) throws Exception {
        var data = Files.createTempDirectory("atrium-bench");
        try (var server =
                SpringApplication.run(
                        AtriumServer.class,
                        "--server.port=0",
                        "--atrium.data=" + data,
                        "--atrium.config=" + arguments[2],
                        "--atrium.limits.enabled=false",
                        "--logging.level.root=warn")) {
            var bench = new PeopleBench(server, Integer.parseInt(arguments[0]));
            bench.fill();
            bench.directory();
            bench.matching();
            bench.routing(Integer.parseInt(arguments[1]));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(0);
    }

    private void fill() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        Flux.range(0, profiles)
                .flatMap(
                        number ->
                                server.getBean(Arrivals.class)
                                        .arrive(arriving(number))
                                        .flatMap(account ->
                                                server.getBean(Profiles.class)
                                                        .save(account.id(), profile())),
                        64)
                .blockLast(Duration.ofMinutes(30));
        var listed = 0L;
        while (listed < profiles) {
            Thread.sleep(500);
            listed = total();
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.0f/s   %.1f s, index included%n",
                profiles + " profiles saved",
                profiles / seconds,
                seconds);
    }

    private long total() throws IOException, InterruptedException {
        var body = get("/api/v1/people?limit=1").body();
        return Long.parseLong(body.replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
    }

    private static WikimediaProfile arriving(int number) {
        return new WikimediaProfile(
                String.valueOf(5_000_000L + number),
                "Bencher " + number,
                false,
                Set.of(),
                Set.of(),
                Instant.EPOCH,
                10,
                "en");
    }

    private ProfileForm profile() {
        return new ProfileForm(
                0,
                null,
                null,
                List.of(),
                List.of(
                        new AffiliationForm(
                                "Library", null, null, random.nextInt(3) == 0, null, null)),
                any(COUNTRIES),
                null,
                some(LANGUAGES, 3).stream()
                        .map(code -> new SpokenLanguage(code, any(LEVELS)))
                        .toList(),
                some(TOPICS, 3),
                List.of(any(List.of(HelpWay.values()))),
                some(TOPICS, 1),
                List.of(),
                random.nextInt(5) == 0 ? Availability.SOME : Availability.OPEN,
                AskingLimits.NONE,
                null,
                true,
                Map.of());
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private List<String> some(List<String> from, int most) {
        return Stream.generate(() -> any(from)).limit(most).distinct().toList();
    }

    /** Three filters and all facets, by so many users at a time. */
    private void directory() throws Exception {
        during("directory, warming up", this::search);
        during("directory, 3 filters and facets", this::search);
        during("directory, words", () -> "/api/v1/people?q=" + one(TOPICS) + "&limit=20");
    }

    private String search() {
        return "/api/v1/people?limit=20&facets=topic,helps,country,region,language,kind,availability,organisation"
                + "&topic="
                + one(TOPICS)
                + "&language="
                + one(LANGUAGES)
                + "&helps="
                + one(List.of("train", "answer", "mentor"));
    }

    private static String one(List<String> from) {
        return URLEncoder.encode(
                from.get(ThreadLocalRandom.current().nextInt(from.size())), StandardCharsets.UTF_8);
    }

    private interface Asked {
        String path();
    }

    private void during(String name, Asked asked) throws Exception {
        var times = Collections.synchronizedList(new ArrayList<Double>());
        var end = System.nanoTime() + EACH.toNanos();
        try (var users = Executors.newFixedThreadPool(USERS)) {
            var all =
                    IntStream.range(0, USERS)
                            .mapToObj(user ->
                                    users.submit(() -> {
                                        while (System.nanoTime() < end) {
                                            var begin = System.nanoTime();
                                            var response = get(asked.path());
                                            if (response.statusCode() != 200) {
                                                throw new IllegalStateException(response.body());
                                            }
                                            times.add((System.nanoTime() - begin) / 1e6);
                                        }
                                        return null;
                                    }))
                            .toList();
            for (var one : all) {
                one.get();
            }
        }
        report(name, times, EACH.toNanos() / 1e9);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var address =
                "http://127.0.0.1:"
                        + server.getEnvironment().getProperty("local.server.port")
                        + path;
        return client.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void report(String name, List<Double> times, double seconds) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.0f/s   p50 %6.1f ms   p99 %6.1f ms   %d%n",
                name,
                sorted.size() / seconds,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.size());
    }

    /** One question after the other, as routing does for each that is due. */
    private void matching() {
        var matching = server.getBean(Matching.class);
        var asker = server.getBean(Accounts.class).byUsername("Bencher 0").block();
        for (var name : List.of("matching, warming up", "matching for one question")) {
            var times = new ArrayList<Double>();
            var all = System.nanoTime();
            for (var number = 0; number < MATCHES; number++) {
                var begin = System.nanoTime();
                matching.toBeAsked(
                                some(TOPICS, 2),
                                any(LANGUAGES),
                                List.of(any(GROUPS)),
                                List.of(),
                                Objects.requireNonNull(asker).audience())
                        .take(3)
                        .collectList()
                        .block();
                times.add((System.nanoTime() - begin) / 1e6);
            }
            report(name, times, (System.nanoTime() - all) / 1e9);
        }
    }

    private void routing(int due) throws InterruptedException {
        var asking = server.getBean(Asking.class);
        var asker =
                Viewer.of(
                        Objects.requireNonNull(
                                server.getBean(Accounts.class).byUsername("Bencher 1").block()),
                        Instant.now());
        Flux.range(0, due)
                .flatMap(number -> asking.ask(question(number), asker, null), 16)
                .blockLast(Duration.ofMinutes(30));
        var routing = server.getBean(Routing.class);
        var moment = Instant.now().plus(Duration.ofHours(25));
        while (Objects.requireNonNull(routing.due(moment).block()).size() < due) {
            Thread.sleep(500);
        }
        var begin = System.nanoTime();
        var settled = routing.route(moment).block(Duration.ofMinutes(30));
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.0f/s   %.1f s%n",
                settled + " due questions routed",
                Objects.requireNonNull(settled) / seconds,
                seconds);
    }

    private QuestionForm question(int number) {
        return new QuestionForm(
                null,
                "Who has done this before us, number " + number + "?",
                "We would like to hear of somebody's experience with it.",
                any(LANGUAGES),
                null,
                some(TOPICS, 2),
                List.of(any(GROUPS)),
                null,
                null,
                null,
                null,
                null);
    }
}
