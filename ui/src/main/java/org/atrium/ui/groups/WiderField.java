package org.atrium.ui.groups;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.ui.platform.Words;

/** Public groups that are to be the wider areas of another one. */
final class WiderField extends MultiSelectComboBox<WiderField.Wider> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;
    private static final String COLLABORATIVE = "collaborative";

    private final transient GroupsClient groups;
    private boolean ofCountry;

    record Wider(String slug, String name, String kind) {}

    WiderField(Words words, GroupsClient groups) {
        super(words.get("propose.wider"));
        this.groups = groups;
        setItemLabelGenerator(Wider::name);
        setAutoExpand(AutoExpandMode.BOTH);
        setWidthFull();
        setItems(query ->
                found(query.getFilter().orElse("").strip())
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
    }

    private Stream<Wider> found(String typed) {
        return groups
                .groups(
                        ofCountry ? COLLABORATIVE : null,
                        null,
                        typed.isEmpty() ? null : typed,
                        MOST,
                        null)
                .items()
                .stream()
                .filter(group -> !GroupsClient.isPrivate(group))
                .map(group -> new Wider(group.slug(), group.name(), group.kind()));
    }

    /** The region of a country is known: only collaboratives are to choose. */
    void ofCountry(boolean now) {
        ofCountry = now;
        if (now) {
            setValue(
                    getValue().stream()
                            .filter(group -> group.kind().equals(COLLABORATIVE))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        getDataProvider().refreshAll();
    }

    /** Chooses a group by its slug, where it can be a wider area. */
    void choose(String slug) {
        var group = groups.group(slug);
        if (!GroupsClient.isPrivate(group)) {
            select(new Wider(group.slug(), group.name(), group.kind()));
        }
    }

    List<String> slugs() {
        return getValue().stream().map(Wider::slug).toList();
    }

    /** One on a line, to be read again. */
    String written() {
        return getValue().stream()
                .map(group -> String.join("\t", group.slug(), group.kind(), group.name()))
                .collect(Collectors.joining("\n"));
    }

    void read(String written) {
        written.lines()
                .map(line -> line.split("\t", 3))
                .filter(parts -> parts.length == 3)
                .forEach(parts -> select(new Wider(parts[0], parts[2], parts[1])));
    }
}
