package org.atrium.server.examples;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.atrium.contract.examples.ExampleForm;
import org.atrium.server.shared.Audience;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Examples that come with other content; nobody is told of them. */
@Component
public class ImportedExamples {

    private final Examples examples;
    private final ExampleChecks checks;
    private final Clock clock;

    ImportedExamples(Examples examples, ExampleChecks checks, Clock clock) {
        this.examples = examples;
        this.checks = checks;
        this.clock = clock;
    }

    /**
     * Adds an example, once; refused when it is not one.
     *
     * @param id letters and digits; the same for the same example
     * @param author member id
     */
    public Mono<Void> write(String id, ExampleForm form, String author) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return checks.story(form, Audience.VISITORS)
                .map(story -> Case.of(id, story, false, author, now))
                .flatMap(example ->
                        examples.insert(
                                example,
                                ExampleFacts.of(ExampleFacts.IMPORTED, example, author, now)))
                .then()
                .onErrorResume(DuplicateKeyException.class, there -> Mono.empty());
    }
}
