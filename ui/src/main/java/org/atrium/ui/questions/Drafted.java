package org.atrium.ui.questions;

import java.util.Map;
import org.atrium.contract.drafts.DraftText;
import org.jspecify.annotations.Nullable;

/** A form whose content is worth keeping before it is posted. */
interface Drafted {

    /** What it holds now; null when there is nothing to lose. */
    @Nullable DraftText draft();

    void fill(DraftText text);

    /** What the browser kept, by the names of the fields. */
    void fill(Map<String, String> kept);

    /** What the browser keeps of a text, by the names of the fields that are typed into. */
    Map<String, String> typed(DraftText text);
}
