package org.atrium.server.importing;

import java.util.Collection;
import reactor.core.publisher.Mono;

/** Keeps authors of imports. */
interface AuthorRecords {

    /** How many of them were not there before; those who were stay as they are. */
    Mono<Long> write(Collection<ImportedAuthor> authors);
}
