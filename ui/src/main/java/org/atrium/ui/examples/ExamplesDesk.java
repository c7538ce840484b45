package org.atrium.ui.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.people.Person.PersonGroup;
import org.atrium.contract.shared.Label;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches what the pages about examples show, the same for visitors and members. */
@Component
class ExamplesDesk {

    private static final int EXAMPLES = 20;
    private static final int EDITS = 30;

    private final ExamplesClient examples;
    private final GroupsClient groups;
    private final PeopleClient people;

    ExamplesDesk(ExamplesClient examples, GroupsClient groups, PeopleClient people) {
        this.examples = examples;
        this.groups = groups;
        this.people = people;
    }

    ExamplePool pool(ExampleFilter filter, Words words) {
        return new ExamplePool(
                filter,
                examples.list(filter, EXAMPLES),
                words.list(narrowedTo(filter)),
                Caller.signedIn().isPresent());
    }

    private List<String> narrowedTo(ExampleFilter filter) {
        var slugs = filter.groups();
        var named = slugs.isEmpty() ? Stream.<String>empty() : names(slugs);
        var organisation = filter.organisation();
        var kept =
                organisation == null
                        ? Stream.<String>empty()
                        : people.organisationsNamed(List.of(organisation)).stream()
                                .map(Label::label);
        return Stream.of(named, kept, Stream.ofNullable(filter.author()))
                .flatMap(names -> names)
                .toList();
    }

    private Stream<String> names(List<String> slugs) {
        return groups.named(slugs).stream().map(group -> group.name());
    }

    ExampleHistory history(String id, @Nullable String after) {
        return new ExampleHistory(examples.example(id), examples.history(id, EDITS, after));
    }

    List<Label> measures() {
        return people.vocabularies().measures();
    }

    /** Groups that the member may write into: names by slug. */
    Map<String, String> ownGroups() {
        return people.me().person().groups().stream()
                .collect(
                        Collectors.toMap(
                                PersonGroup::slug,
                                PersonGroup::name,
                                (one, same) -> one,
                                LinkedHashMap::new));
    }
}
