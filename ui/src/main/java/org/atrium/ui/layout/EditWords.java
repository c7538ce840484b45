package org.atrium.ui.layout;

import java.util.List;
import org.atrium.contract.people.Edit.Change;
import org.atrium.ui.platform.Words;

/** How a history says what was changed. */
public interface EditWords {

    /** What was changed. */
    String field(Words words, Change change);

    /** Values before or after, as people read them; empty for none. */
    String text(Words words, Change change, List<String> values);
}
