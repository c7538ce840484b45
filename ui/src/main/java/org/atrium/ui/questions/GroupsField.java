package org.atrium.ui.questions;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.groups.GroupRef;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** Groups to ask in: the member's own first, then everyone, then every other. */
final class GroupsField extends MultiSelectComboBox<GroupRef> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;
    private static final String EVERYONE = "everyone";

    private final transient GroupsClient groups;
    private final List<GroupRef> first;

    GroupsField(Words words, GroupsClient groups, List<GroupRef> own) {
        super(words.get("ask.groups"));
        this.groups = groups;
        this.first =
                Stream.concat(
                                own.stream(),
                                Stream.of(new GroupRef(EVERYONE, words.get("group.everyone"))))
                        .toList();
        setHelperText(words.get("ask.groups.hint"));
        setPlaceholder(words.get("ask.groups.add"));
        setItemLabelGenerator(GroupRef::name);
        setAutoExpand(AutoExpandMode.BOTH);
        setItems(query ->
                found(query.getFilter().orElse("").strip())
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
    }

    private Stream<GroupRef> found(String typed) {
        var found = new LinkedHashMap<String, GroupRef>();
        first.stream()
                .filter(group ->
                        group.name()
                                .toLowerCase(Locale.ROOT)
                                .contains(typed.toLowerCase(Locale.ROOT)))
                .forEach(group -> found.put(group.slug(), group));
        groups.groups(null, null, typed.isEmpty() ? null : typed, MOST, null)
                .items()
                .forEach(group ->
                        found.putIfAbsent(group.slug(), new GroupRef(group.slug(), group.name())));
        return found.values().stream();
    }

    List<String> slugs() {
        return getValue().stream().map(GroupRef::slug).toList();
    }

    /** One on a line, to be read again. */
    String written() {
        return getValue().stream()
                .map(group -> group.slug() + "\t" + group.name())
                .collect(Collectors.joining("\n"));
    }

    /** What was chosen already was asked for with the address, and stays. */
    void read(String written) {
        var kept =
                written.lines()
                        .map(line -> line.split("\t", 2))
                        .filter(parts -> parts.length == 2)
                        .map(parts -> new GroupRef(parts[0], parts[1]))
                        .toList();
        if (kept.containsAll(getValue())) {
            choose(kept);
        }
    }

    void choose(List<GroupRef> chosen) {
        setValue(Set.copyOf(chosen));
    }

    /** Chooses a group by its slug, where there is one. */
    void choose(@Nullable String slug) {
        if (slug == null) {
            return;
        }
        first.stream()
                .filter(group -> group.slug().equals(slug))
                .findFirst()
                .ifPresentOrElse(
                        group -> setValue(Set.of(group)),
                        () -> {
                            var group = groups.group(slug);
                            setValue(Set.of(new GroupRef(group.slug(), group.name())));
                        });
    }
}
