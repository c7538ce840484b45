package org.atrium.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.atrium.contract.identity.ApiToken;
import org.atrium.contract.importing.ImportForm;
import org.atrium.contract.importing.JobProgress;
import org.atrium.contract.shared.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Commands that talk to a running Atrium through its API, as whoever can read its data folder. */
public final class Command {

    private static final String KEY_FILE = "operator.key";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final int apiPort;

    private Command(Map<String, String> options) {
        this.data = Path.of(options.getOrDefault("--data", "data"));
        this.apiPort =
                options.containsKey("--api-port")
                        ? Options.port("--api-port", options.getOrDefault("--api-port", ""))
                        : Options.API_PORT;
    }

    public static void main(String[] arguments) {
        try {
            run(List.of(arguments));
        } catch (Obstacle obstacle) {
            System.err.println(obstacle.sentence());
            System.exit(1);
        }
    }

    private static void run(List<String> arguments) {
        var words = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (word.startsWith("--")) {
                if (!rest.hasNext()) {
                    throw new Obstacle(word + " needs a value; see ./atrium help.");
                }
                options.put(word, rest.next());
            } else {
                words.add(word);
            }
        }
        var command = new Command(options);
        if (words.size() == 2 && words.getFirst().equals("token")) {
            command.token(words.get(1));
        } else if (words.size() == 3
                && words.subList(0, 2).equals(List.of("import", "stackexchange"))
                && options.containsKey("--group")) {
            command.importStackExchange(Path.of(words.get(2)), options);
        } else if (words.equals(List.of("check"))
                && Set.of("yes", "no").contains(options.getOrDefault("--repair", "no"))) {
            command.check(options.getOrDefault("--repair", "no").equals("yes"));
        } else {
            throw new Obstacle("That is not how this command is written; ./atrium help shows it.");
        }
    }

    private void token(String username) {
        var path =
                "demo-tokens/"
                        + URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
        var response =
                send(
                        path,
                        HttpRequest.BodyPublishers.noBody(),
                        HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw refused(response.body(), response.statusCode());
        }
        System.out.println(JSON.readValue(response.body(), ApiToken.class).token());
    }

    private void importStackExchange(Path dump, Map<String, String> options) {
        if (!Files.isRegularFile(dump.resolve("Posts.xml"))) {
            throw new Obstacle("There is no Posts.xml in " + dump + ".");
        }
        var form =
                new ImportForm(
                        dump.toAbsolutePath().normalize().toString(),
                        options.getOrDefault("--group", ""),
                        options.get("--language"),
                        options.get("--site"));
        var response =
                send(
                        "imports/stackexchange",
                        HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(form)),
                        HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw refused(String.join("\n", response.body().toList()), response.statusCode());
        }
        if (show(response.body()).isEmpty()) {
            throw new Obstacle(
                    "The import stopped before its end; run it again, and it goes on from there.");
        }
    }

    private void check(boolean repair) {
        var response =
                send(
                        "checks?repair=" + repair,
                        HttpRequest.BodyPublishers.noBody(),
                        HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw refused(String.join("\n", response.body().toList()), response.statusCode());
        }
        var summary =
                show(response.body())
                        .orElseThrow(() ->
                                new Obstacle("The check stopped before its end; run it again."));
        if (summary.problems().isEmpty()) {
            System.out.println("The index has what the record has.");
        } else if (repaired(summary)) {
            System.out.println("What was not the same is the same now.");
        } else {
            throw new Obstacle(
                    "The index and the record are not the same; ./atrium check --repair yes"
                            + " indexes anew what differs.");
        }
    }

    private static boolean repaired(JobProgress summary) {
        return sum(summary, name -> name.endsWith(".repaired"))
                == sum(summary, name -> name.matches(".*\\.(missing|gone|different)"));
    }

    private static long sum(JobProgress summary, Predicate<String> which) {
        return summary.counts().entrySet().stream()
                .filter(count -> which.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The summary, if it came. */
    private static Optional<JobProgress> show(Stream<String> lines) {
        var bar = new ProgressBar(System.out);
        return lines.filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, JobProgress.class))
                .peek(bar::show)
                .reduce((before, last) -> last)
                .filter(last -> last.phase().equals("finished"));
    }

    private <T> HttpResponse<T> send(
            String path, HttpRequest.BodyPublisher body, HttpResponse.BodyHandler<T> handler) {
        var address = URI.create("http://127.0.0.1:" + apiPort + "/api/v1/operator/" + path);
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + key())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/x-ndjson, application/json")
                        .POST(body)
                        .build();
        try {
            return client.send(request, handler);
        } catch (ConnectException nobody) {
            throw new Obstacle(
                    "No Atrium answers on port "
                            + apiPort
                            + ": start it with ./atrium run, or say where it is with --api-port.",
                    nobody);
        } catch (IOException broken) {
            throw new Obstacle("The connection to Atrium broke: " + broken.getMessage(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Obstacle("Interrupted.", interrupted);
        }
    }

    private String key() {
        try {
            return Files.readString(data.resolve(KEY_FILE)).strip();
        } catch (IOException missing) {
            throw new Obstacle(
                    "The operator key is not in "
                            + data
                            + ": say where the running Atrium keeps its data with --data.",
                    missing);
        }
    }

    private static Obstacle refused(String body, int status) {
        try {
            var problem = JSON.readValue(body, Problem.class);
            if (problem.detail() != null) {
                var fields = new StringBuilder(problem.detail());
                problem.fields().forEach(field -> fields.append("\n  ").append(field.message()));
                return new Obstacle(fields.toString());
            }
        } catch (JacksonException | NullPointerException notAProblem) {
            Progress.LOG.debug("Not a problem: {}", body, notAProblem);
        }
        return new Obstacle("Atrium refused with status " + status + ".");
    }
}
