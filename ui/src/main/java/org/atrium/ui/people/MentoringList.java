package org.atrium.ui.people;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Words;

/** Whom the member asked to mentor them, and who asked the member. */
public final class MentoringList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient MentoringClient client;
    private final transient Backend backend;
    private final UnorderedList list = new UnorderedList();

    public MentoringList(Words words, MentoringClient client, Backend backend) {
        this.words = words;
        this.client = client;
        this.backend = backend;
        setId("mentoring");
        list.addClassNames("list", "waiting-list", "rows");
        add(new H2(words.get("mentoring.heading")), list);
    }

    public void show() {
        list.removeAll();
        var all = client.mine();
        setVisible(!all.isEmpty());
        all.forEach(one -> list.add(new MentoringRow(words, client, backend, one, this::show)));
    }
}
