package org.atrium.standalone;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * A load of requests over some kept-alive connections. It shares the cores with what it measures,
 * so it speaks just enough HTTP/1.1 to cost little itself.
 */
final class Load {

    /**
     * @param path with query; a request with a body is a POST
     */
    record Request(String path, String token, String body) {

        static Request get(String path) {
            return new Request(path, "", "");
        }
    }

    /** What came back. */
    record Response(int status, byte[] body) {}

    /**
     * What was seen.
     *
     * @param cpuMillis CPU of the server process per request
     */
    record Result(
            String name,
            long requests,
            long failures,
            double perSecond,
            double p50,
            double p99,
            double cpuMillis) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-34s %8.0f/s   p50 %6.1f ms   p99 %6.1f ms   %5.2f ms CPU each   %d requests%s",
                    name,
                    perSecond,
                    p50,
                    p99,
                    cpuMillis,
                    requests,
                    failures == 0 ? "" : ", " + failures + " FAILED");
        }
    }

    private final int port;
    private final int connections;
    private final LongSupplier serverCpuNanos;

    Load(int port, int connections, LongSupplier serverCpuNanos) {
        this.port = port;
        this.connections = connections;
        this.serverCpuNanos = serverCpuNanos;
    }

    /** Sends request 0, 1, 2, ... until the time is over. */
    Result during(String name, Duration time, IntFunction<Request> requests) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        return run(name, requests, (number, now) -> now < end);
    }

    /** Sends that many requests. */
    Result times(String name, int count, IntFunction<Request> requests) throws Exception {
        return run(name, requests, (number, now) -> number < count);
    }

    private interface Goes {
        boolean on(int number, long now);
    }

    private Result run(String name, IntFunction<Request> requests, Goes goes) throws Exception {
        var number = new AtomicInteger();
        var failures = new AtomicInteger();
        var cpuBefore = serverCpuNanos.getAsLong();
        var start = System.nanoTime();
        var latencies = new ArrayList<long[]>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<long[]>>();
            for (var connection = 0; connection < connections; connection++) {
                running.add(threads.submit(() -> oneConnection(number, failures, requests, goes)));
            }
            for (var done : running) {
                latencies.add(result(done));
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        var sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        var cpu = (serverCpuNanos.getAsLong() - cpuBefore) / 1e6 / Math.max(1, sorted.length);
        return new Result(
                name,
                sorted.length,
                failures.get(),
                sorted.length / seconds,
                percentile(sorted, 50),
                percentile(sorted, 99),
                cpu);
    }

    private static long[] result(Future<long[]> done)
            throws InterruptedException, ExecutionException {
        return done.get();
    }

    private long[] oneConnection(
            AtomicInteger number, AtomicInteger failures, IntFunction<Request> requests, Goes goes)
            throws IOException {
        var latencies = new ArrayList<Long>();
        try (var connection = new Connection(port)) {
            while (true) {
                var next = number.getAndIncrement();
                var before = System.nanoTime();
                if (!goes.on(next, before)) {
                    break;
                }
                var response = connection.send(requests.apply(next));
                latencies.add(System.nanoTime() - before);
                if (response.status() >= 400) {
                    failures.incrementAndGet();
                }
            }
        }
        return latencies.stream().mapToLong(Long::longValue).toArray();
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0
                ? 0
                : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** One kept-alive connection. */
    static final class Connection implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        Connection(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }

        Response send(Request request) throws IOException {
            var body = request.body().getBytes(StandardCharsets.UTF_8);
            var head =
                    new StringBuilder(body.length == 0 ? "GET " : "POST ")
                            .append(request.path())
                            .append(
                                    " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nAccept: */*\r\n");
            if (!request.token().isEmpty()) {
                head.append("Authorization: Bearer ").append(request.token()).append("\r\n");
            }
            if (body.length > 0) {
                head.append("Content-Type: application/json\r\nContent-Length: ")
                        .append(body.length)
                        .append("\r\n");
            }
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(body);
            socket.getOutputStream().write(bytes.toByteArray());
            return read();
        }

        private Response read() throws IOException {
            var status = Integer.parseInt(line().split(" ", 3)[1]);
            var length = 0;
            var chunked = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                var lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                    chunked = true;
                }
            }
            return new Response(status, chunked ? chunks() : exactly(length));
        }

        private byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            for (var size = Integer.parseInt(line(), 16);
                    size > 0;
                    size = Integer.parseInt(line(), 16)) {
                body.writeBytes(exactly(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private byte[] exactly(int length) throws IOException {
            var bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("The server closed the connection");
            }
            return bytes;
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream(80);
            for (var c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("The server closed the connection");
                }
                if (c != '\r') {
                    line.write(c);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** For a table of results. */
    static String table(List<Result> results) {
        return String.join("\n", results.stream().map(Result::toString).toList());
    }
}
