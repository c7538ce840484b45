package org.atrium.server.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.importing.JobProgress;
import org.atrium.server.search.IndexCheck;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Tells an operator whether the index has what the record has. */
@Component
class Checking {

    private static final int MOST_PROBLEMS = 100;

    private final IndexCheck check;

    Checking(IndexCheck check) {
        this.check = check;
    }

    Flux<JobProgress> index(boolean repair) {
        return Flux.defer(() -> {
            var counts = new LinkedHashMap<String, Long>();
            var problems = new ArrayList<String>();
            return check.run(repair)
                    .doOnNext(step -> add(step, counts, problems))
                    .map(step ->
                            new JobProgress(
                                    step.kind(),
                                    step.compared(),
                                    step.total(),
                                    Map.of(),
                                    List.of()))
                    .concatWith(
                            Flux.defer(() ->
                                    Flux.just(
                                            new JobProgress(
                                                    "finished",
                                                    1,
                                                    1,
                                                    Map.copyOf(counts),
                                                    List.copyOf(problems)))));
        });
    }

    private static void add(IndexCheck.Step step, Map<String, Long> counts, List<String> problems) {
        counts.merge(step.kind() + ".compared", step.compared(), Math::max);
        var drift = step.drift();
        if (drift != null) {
            add(step.kind() + ".missing", drift.missing(), counts, problems);
            add(step.kind() + ".gone", drift.gone(), counts, problems);
            add(step.kind() + ".different", drift.different(), counts, problems);
            if (step.repaired() > 0) {
                counts.put(step.kind() + ".repaired", step.repaired());
            }
        }
    }

    private static void add(
            String what, Collection<String> ids, Map<String, Long> counts, List<String> problems) {
        counts.put(what, (long) ids.size());
        ids.stream()
                .limit(Math.max(0, MOST_PROBLEMS - problems.size()))
                .forEach(id -> problems.add(what + " " + id));
    }
}
