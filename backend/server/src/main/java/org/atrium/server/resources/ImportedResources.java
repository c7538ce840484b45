package org.atrium.server.resources;

import org.atrium.contract.resources.ResourceForm;
import org.atrium.server.shared.Audience;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Resources that come with other content; nobody is told of them. */
@Component
public class ImportedResources {

    private final ResourceChecks checks;
    private final Keeping keeping;

    ImportedResources(ResourceChecks checks, Keeping keeping) {
        this.checks = checks;
        this.keeping = keeping;
    }

    /**
     * Adds a resource, once; refused when it is not one.
     *
     * @param id letters and digits; the same for the same resource
     * @param author member id
     */
    public Mono<Void> write(String id, ResourceForm form, String author) {
        return checks.description(form, Audience.VISITORS)
                .flatMap(given -> keeping.insert(id, given, author, ResourceFacts.IMPORTED))
                .then()
                .onErrorResume(DuplicateKeyException.class, there -> Mono.empty());
    }
}
