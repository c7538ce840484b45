package org.atrium.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Many who do something at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them does. */
    public interface Act {
        WebTestClient.ResponseSpec act(int i);
    }

    /** What each of them is answered. */
    public static List<Integer> statuses(int many, Act act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var acts =
                    IntStream.range(0, many)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> act.act(i).returnResult().getStatus().value())
                            .toList();
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> done : threads.invokeAll(acts)) {
                statuses.add(done.get());
            }
            return statuses;
        }
    }
}
