package org.atrium.server.identity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.atrium.server.platform.Holding;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that a member gave, as one ZIP. It is written while it is sent, one thing at a time,
 * so that however much it is, little of it is in memory.
 */
@Component
class Archive {

    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final List<Holding> holdings;
    private final JsonMapper json;

    Archive(List<Holding> holdings, JsonMapper json) {
        this.holdings = holdings;
        this.json = json;
    }

    Flux<DataBuffer> of(String member) {
        return Flux.defer(() -> {
            var writing = new Writing();
            return Flux.fromIterable(holdings)
                    .concatMapIterable(holding -> holding.archive(member))
                    .concatMap(part -> file(writing, part), 1)
                    .concatWith(Mono.fromCallable(writing::end))
                    .filter(written -> written.readableByteCount() > 0);
        });
    }

    private Flux<DataBuffer> file(Writing writing, Holding.Part part) {
        return Flux.concat(
                Mono.fromCallable(() -> writing.begin(part.name())),
                part.items()
                        .index()
                        .concatMap(
                                item -> Mono.fromCallable(writing.item(item.getT1(), item.getT2())),
                                1),
                Mono.fromCallable(writing::close));
    }

    /** A ZIP that is being written; each step gives what came of it. */
    private final class Writing {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final ZipOutputStream zip = new ZipOutputStream(written);

        DataBuffer begin(String name) throws IOException {
            zip.putNextEntry(new ZipEntry(name + ".json"));
            zip.write('[');
            return drained();
        }

        Callable<DataBuffer> item(long index, Object item) {
            return () -> {
                zip.write((index == 0 ? "\n" : ",\n").getBytes(StandardCharsets.US_ASCII));
                zip.write(json.writeValueAsBytes(item));
                return drained();
            };
        }

        DataBuffer close() throws IOException {
            zip.write("\n]\n".getBytes(StandardCharsets.US_ASCII));
            zip.closeEntry();
            return drained();
        }

        DataBuffer end() throws IOException {
            zip.close();
            return drained();
        }

        private DataBuffer drained() {
            var bytes = written.toByteArray();
            written.reset();
            return BUFFERS.wrap(bytes);
        }
    }
}
