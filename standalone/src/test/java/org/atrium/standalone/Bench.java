package org.atrium.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints speed and memory of a whole Atrium in a process of its own: questions and answers made
 * through the API, pages read, lists, searches. Server and load share the cores, so the figures are
 * what a machine of this size can do.
 *
 * <p>With `--imported N` that many questions come through the importer, and what gets dearer with
 * their number is measured: lists, searches, similar questions, and making the index anew.
 */
final class Bench {

    private static final int QUESTIONS =
            Integer.parseInt(System.getenv().getOrDefault("ATRIUM_BENCH_QUESTIONS", "10000"));
    private static final int ANSWERS = 3;
    private static final int CONNECTIONS = 16;

    /** Of those who list and search at a time among many questions. */
    private static final int USERS = 8;

    private static final Duration EACH = Duration.ofSeconds(10);
    private static final List<String> MEMBERS =
            List.of(
                    "Tamarind",
                    "Marginalia",
                    "Mwanga",
                    "Folha Solta",
                    "Kauri",
                    "Old Harbour",
                    "Rain Tree",
                    "Heron");
    private static final List<String> TOPICS =
            List.of(
                    "photographs",
                    "maps",
                    "newspapers",
                    "wikidata",
                    "copyright",
                    "ocr",
                    "mass-upload",
                    "metadata");
    private static final List<String> COMMON =
            List.of(
                    ("archive library museum gallery photograph negative catalogue record upload licence donation volunteer"
                                    + " collection manuscript letter newspaper scan metadata property item reference template"
                                    + " category curator director permission heritage community language translation training"
                                    + " workshop students teacher region village recording interview audio transcript edition")
                            .split(" "));

    /** The common words, and as many made-up ones that a text of this length would have. */
    private static final List<String> WORDS =
            Stream.concat(
                            COMMON.stream(),
                            IntStream.range(0, 4_000).mapToObj(Bench::madeUp).distinct())
                    .toList();

    private final Random random = new Random(42);
    private final List<Load.Result> results = new ArrayList<>();
    private final int port = freePort();
    private final int apiPort = freePort();
    private final Path data = Files.createTempDirectory("atrium-bench");
    private final Path root = Path.of("").toAbsolutePath();
    private Process atrium;

    private Bench() throws IOException {
        atrium = start();
    }

    public static void main(String[] arguments) throws Exception {
        var begin = System.nanoTime();
        var bench = new Bench();
        try {
            var seconds = (System.nanoTime() - begin) / 1e9;
            if (arguments.length == 2 && arguments[0].equals("--imported")) {
                bench.runImported(Integer.parseInt(arguments[1]));
            } else {
                bench.run(seconds);
            }
        } finally {
            bench.end();
        }
    }

    private void run(double startSeconds) throws Exception {
        System.out.printf(
                "%d processors, Java %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version());
        System.out.printf(Locale.ROOT, "%-34s %8.1f s%n", "start with demo content", startSeconds);
        var tokens = tokens();
        var api = new Load(apiPort, CONNECTIONS, this::cpu);
        report(api.times("asking (API, durable)", QUESTIONS, number -> question(tokens, number)));
        var ids = ids();
        report(
                api.times(
                        "answering (API, durable)",
                        ids.size() * ANSWERS,
                        number -> answer(tokens, ids.get(number % ids.size()), number)));
        var ui = new Load(port, CONNECTIONS, this::cpu);
        var reader = paths(ids);
        report(
                ui.times(
                        "reader question page, first visit",
                        reader.size(),
                        number -> Load.Request.get(reader.get(number))));
        report(
                ui.during(
                        "reader question page",
                        EACH,
                        number -> Load.Request.get(reader.get(number % reader.size()))));
        report(
                ui.during(
                        "reader question list",
                        EACH,
                        number -> Load.Request.get("/questions?topic=" + pick(TOPICS, number))));
        report(
                api.during(
                        "question (API)",
                        EACH,
                        number ->
                                Load.Request.get(
                                        "/api/v1/questions/" + ids.get(number % ids.size()))));
        report(
                api.during(
                        "list with a filter (API)",
                        EACH,
                        number ->
                                Load.Request.get(
                                        "/api/v1/questions?topic=" + pick(TOPICS, number))));
        report(
                api.during(
                        "search of two words (API)",
                        EACH,
                        number -> Load.Request.get("/api/v1/search?q=" + twoWords(number))));
        System.out.printf(Locale.ROOT, "%-34s %8d MB%n", "resident memory", resident() / 1024);
        System.out.printf(Locale.ROOT, "%-34s %8d MB%n", "data on disk", size(data) / 1024 / 1024);
    }

    private void runImported(int questions) throws Exception {
        importAll(questions);
        var api = new Load(apiPort, USERS, this::cpu);
        measureMany(api, "");
        var begin = System.nanoTime();
        stop();
        try (var index = Files.walk(data.resolve("index"))) {
            for (var file : index.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        atrium = start();
        var ready = System.nanoTime();
        report(
                api.during(
                        "list while the index is made",
                        EACH,
                        number ->
                                Load.Request.get(
                                        "/api/v1/questions?topic=" + pick(TOPICS, number))));
        awaitAll(questions);
        var seconds = (System.nanoTime() - ready) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.0f/s   %.1f s, ready to serve after %.1f s%n",
                "index made anew",
                questions / seconds,
                seconds,
                (ready - begin) / 1e9);
        measureMany(api, ", again");
        System.out.printf(Locale.ROOT, "%-34s %8d MB%n", "resident memory", resident() / 1024);
        System.out.printf(Locale.ROOT, "%-34s %8d MB%n", "data on disk", size(data) / 1024 / 1024);
    }

    private void importAll(int questions) throws Exception {
        var dump = Files.createTempDirectory("atrium-bench-dump");
        new BenchDump(questions, ANSWERS, this::sentence, TOPICS).write(dump);
        var begin = System.nanoTime();
        var importing =
                new ProcessBuilder(
                                root.resolve("atrium").toString(),
                                "import",
                                "stackexchange",
                                dump.toString(),
                                "--group",
                                "everyone",
                                "--data",
                                data.toString(),
                                "--api-port",
                                String.valueOf(apiPort))
                        .inheritIO()
                        .start();
        if (importing.waitFor() != 0) {
            throw new IllegalStateException("The import failed");
        }
        awaitAll(questions);
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.0f posts/s   %.1f s, index included%n",
                "import",
                questions * (ANSWERS + 1) / seconds,
                seconds);
        for (var file : Objects.requireNonNull(dump.toFile().listFiles())) {
            Files.delete(file.toPath());
        }
        Files.delete(dump);
    }

    private void awaitAll(int questions) throws Exception {
        try (var connection = new Load.Connection(apiPort)) {
            while (total(connection) < questions) {
                Thread.sleep(200);
            }
        }
    }

    private void measureMany(Load api, String when) throws Exception {
        report(
                api.during(
                        "list with two filters" + when,
                        EACH,
                        number ->
                                Load.Request.get(
                                        "/api/v1/questions?facets=state,topic,language&state="
                                                + (number % 2 == 0 ? "solved" : "answered")
                                                + "&topic="
                                                + pick(TOPICS, number))));
        report(
                api.during(
                        "search of two words" + when,
                        EACH,
                        number -> Load.Request.get("/api/v1/search?q=" + twoWords(number))));
        report(
                api.during(
                        "similar while typing" + when,
                        EACH,
                        number ->
                                Load.Request.get(
                                        "/api/v1/questions/similar?title="
                                                + sentence(4 + number % 5).replace(" ", "%20"))));
    }

    private void report(Load.Result result) {
        results.add(result);
        System.out.println(result);
    }

    private Process start() throws IOException {
        var builder =
                new ProcessBuilder(
                        root.resolve("atrium").toString(),
                        "run",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port),
                        "--api-port",
                        String.valueOf(apiPort));
        builder.environment().put("ATRIUM_LIMITS_ENABLED", "false");
        builder.redirectErrorStream(true);
        var process = builder.start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Atrium is ready")) {
                Thread.startVirtualThread(() -> readAll(output));
                return process;
            }
        }
        throw new IllegalStateException("Atrium did not start");
    }

    private static void readAll(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                // nobody reads it, but it must not fill up
            }
        } catch (IOException ended) {
            // with the process
        }
    }

    private long cpu() {
        return atrium.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /** In KB, as the operating system counts it. */
    private long resident() throws Exception {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(atrium.pid())).start();
        return Long.parseLong(
                new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }

    private List<String> tokens() throws Exception {
        var key = Files.readString(data.resolve("operator.key")).strip();
        var tokens = new ArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var member : MEMBERS) {
                var request =
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:"
                                                        + apiPort
                                                        + "/api/v1/operator/demo-tokens/"
                                                        + member.replace(" ", "%20")))
                                .header("Authorization", "Bearer " + key)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build();
                tokens.add(
                        field(
                                "token",
                                client.send(request, HttpResponse.BodyHandlers.ofString()).body()));
            }
        }
        return tokens;
    }

    private static String field(String name, String json) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("No " + name + " in " + json);
        }
        return found.group(1);
    }

    private Load.Request question(List<String> tokens, int number) {
        var body =
                "{\"title\":\"%s %d?\",\"body\":\"%s\",\"language\":\"en\",\"topics\":[\"%s\"],\"groups\":[\"%s\"]}"
                        .formatted(
                                sentence(8),
                                number,
                                sentence(90),
                                pick(TOPICS, number),
                                "everyone");
        return new Load.Request("/api/v1/questions", pick(tokens, number), body);
    }

    private Load.Request answer(List<String> tokens, String id, int number) {
        var body = "{\"body\":\"%s %d\",\"language\":\"en\"}".formatted(sentence(60), number);
        return new Load.Request(
                "/api/v1/questions/" + id + "/answers", pick(tokens, number / 7), body);
    }

    private synchronized String sentence(int words) {
        var sentence = new StringBuilder();
        for (var word = 0; word < words; word++) {
            sentence.append(anyWord()).append(word % 12 == 11 ? ". " : " ");
        }
        return sentence.toString().strip();
    }

    /** The n-th word is 1/n as frequent as the first, as in texts that people write. */
    private String anyWord() {
        return WORDS.get((int) Math.pow(WORDS.size(), random.nextDouble()) - 1);
    }

    private static String madeUp(int number) {
        var random = new Random(number);
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(syllable ->
                        ""
                                + "bdfgklmnprstvz".charAt(random.nextInt(14))
                                + "aeiou".charAt(random.nextInt(5)))
                .collect(Collectors.joining());
    }

    /** A common word and a rarer one. */
    private static String twoWords(int number) {
        return pick(COMMON, number * 7)
                + "%20"
                + WORDS.get(COMMON.size() + Math.floorMod(number * 31, 1_000));
    }

    private static String pick(List<String> from, int number) {
        return from.get(Math.floorMod(number, from.size()));
    }

    /** Ids of the questions asked, as far as the list leads, once the index knows them all. */
    private List<String> ids() throws Exception {
        var ids = new ArrayList<String>();
        var begin = System.nanoTime();
        try (var connection = new Load.Connection(apiPort)) {
            while (total(connection) < QUESTIONS) {
                Thread.sleep(200);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %8.1f s%n",
                    "index behind by",
                    (System.nanoTime() - begin) / 1e9);
            var after = "";
            do {
                var page =
                        read(
                                connection,
                                "/api/v1/questions?sort=newest&limit=100"
                                        + (after.isEmpty() ? "" : "&after=" + after));
                var found = Pattern.compile("\"id\":\"([0-9A-Z]{13})\",\"kind\"").matcher(page);
                while (found.find()) {
                    ids.add(found.group(1));
                }
                var next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(page);
                after = next.find() ? next.group(1) : "";
            } while (!after.isEmpty());
        }
        return ids;
    }

    private static long total(Load.Connection connection) throws IOException {
        var total =
                Pattern.compile("\"total\":(\\d+)")
                        .matcher(read(connection, "/api/v1/questions?limit=1"));
        return total.find() ? Long.parseLong(total.group(1)) : 0;
    }

    /** Addresses as the lists link to them. */
    private List<String> paths(List<String> ids) throws Exception {
        var paths = new ArrayList<String>();
        try (var connection = new Load.Connection(apiPort)) {
            for (var id : ids.subList(0, Math.min(ids.size(), 500))) {
                var title =
                        Pattern.compile("\"title\":\"([^\"]+)\"")
                                .matcher(read(connection, "/api/v1/questions/" + id));
                if (title.find()) {
                    paths.add(org.atrium.ui.platform.Links.question(id, title.group(1)));
                }
            }
        }
        return paths;
    }

    private static String read(Load.Connection connection, String path) throws IOException {
        return new String(connection.send(Load.Request.get(path)).body(), StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private boolean stop() throws InterruptedException {
        atrium.destroy();
        return atrium.waitFor(10, TimeUnit.SECONDS);
    }

    private void end() throws Exception {
        var begin = System.nanoTime();
        var stopped = stop();
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.1f s%s%n",
                "stop",
                (System.nanoTime() - begin) / 1e9,
                stopped ? "" : " and still running");
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
