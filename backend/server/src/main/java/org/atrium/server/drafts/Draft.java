package org.atrium.server.drafts;

import java.time.Instant;
import org.atrium.contract.drafts.DraftText;
import org.atrium.server.drafts.DraftAddress.Owned;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A draft, as it is stored.
 *
 * @param id see {@link DraftAddress}
 * @param version counts how often it was saved
 */
@Document(Drafts.COLLECTION)
record Draft(@Id String id, DraftText text, Instant savedAt, long version) {

    DraftAddress address() {
        return Owned.of(id).address();
    }
}
