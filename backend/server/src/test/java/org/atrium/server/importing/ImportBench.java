package org.atrium.server.importing;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.atrium.contract.importing.ImportForm;
import org.atrium.contract.importing.JobProgress;
import org.atrium.server.AtriumServer;
import org.springframework.boot.SpringApplication;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Prints how fast a server with empty embedded storage takes generated dumps in, through the API as
 * the launcher does: a small one, until the JVM has compiled what it needs, a large one, and the
 * large one again.
 *
 * <p>Arguments: how many questions, and the folder of the settings.
 */
final class ImportBench {

    private static final int WARM_UP = 3_000;

    private ImportBench() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("atrium-bench");
        try {
            DumpGenerator.write(folder.resolve("small"), WARM_UP);
            DumpGenerator.write(folder.resolve("large"), Integer.parseInt(arguments[0]));
            measure(folder, arguments[1]);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static void measure(Path folder, String config) {
        var data = folder.resolve("data");
        try (var server =
                SpringApplication.run(
                        AtriumServer.class,
                        "--server.port=0",
                        "--atrium.data=" + data,
                        "--atrium.config=" + config,
                        "--logging.level.root=warn")) {
            var client =
                    WebClient.builder()
                            .baseUrl(
                                    "http://127.0.0.1:"
                                            + server.getEnvironment()
                                                    .getProperty("local.server.port"))
                            .defaultHeaders(headers -> headers.setBearerAuth(key(data)))
                            .build();
            run("a cold server", client, folder.resolve("small"), "https://small.example.org");
            run("a warm server", client, folder.resolve("large"), "https://large.example.org");
            run("the same again", client, folder.resolve("large"), "https://large.example.org");
        }
    }

    private static String key(Path data) {
        try {
            return Files.readString(data.resolve("operator.key")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void run(String name, WebClient client, Path dump, String site) {
        var clock = new Clock();
        var last =
                client.post()
                        .uri("/api/v1/operator/imports/stackexchange")
                        .accept(MediaType.APPLICATION_NDJSON)
                        .bodyValue(new ImportForm(dump.toString(), "everyone", "en", site))
                        .retrieve()
                        .bodyToFlux(JobProgress.class)
                        .doOnNext(clock::tick)
                        .blockLast(Duration.ofMinutes(30));
        clock.finish(name, Objects.requireNonNull(last));
    }

    /** Wall clock and processor time by phase, and the fullest that the heap was. */
    private static final class Clock {

        private final OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        private final long begun = System.nanoTime();
        private final long cpuBegun = system.getProcessCpuTime();
        private long since = begun;
        private long cpuSince = cpuBegun;
        private String phase = "";

        Clock() {
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        }

        void tick(JobProgress progress) {
            if (!progress.phase().equals(phase)) {
                phaseEnds();
                phase = progress.phase();
            }
        }

        private void phaseEnds() {
            var now = System.nanoTime();
            var cpu = system.getProcessCpuTime();
            if (!phase.isEmpty()) {
                System.out.printf(
                        "  %-10s %6.1f s wall %6.1f s cpu%n",
                        phase, (now - since) / 1e9, (cpu - cpuSince) / 1e9);
            }
            since = now;
            cpuSince = cpu;
        }

        void finish(String name, JobProgress last) {
            var wall = (System.nanoTime() - begun) / 1e9;
            var cpu = (system.getProcessCpuTime() - cpuBegun) / 1e9;
            var posts =
                    last.counts().getOrDefault("questions.read", 0L)
                            + last.counts().getOrDefault("answers.read", 0L);
            var heap = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
            System.out.printf(
                    "%s: %d posts, %.1f s wall, %.0f posts/s, %.1f s cpu, heap at most %d MB%n  %s%n",
                    name, posts, wall, posts / wall, cpu, heap, last.counts());
        }

        private static Stream<MemoryPoolMXBean> pools() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP);
        }
    }
}
