package org.atrium.ui.resources;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Edit.Change;
import org.atrium.contract.people.Vocabularies;
import org.atrium.contract.resources.Resource;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.EditWords;
import org.atrium.ui.platform.Words;

/** The history of a resource. */
public record ResourceHistory(Resource resource, Page<Edit> edits, Vocabularies vocabularies)
        implements EditWords {

    @Override
    public String field(Words words, Change change) {
        return words.get("resource.field." + change.field().toLowerCase(Locale.ROOT));
    }

    @Override
    public String text(Words words, Change change, List<String> values) {
        return words.list(
                values.stream()
                        .map(value ->
                                switch (change.field()) {
                                    case "language", "languages" -> words.languageNameHere(value);
                                    case "kind", "licence", "audience" -> label(value);
                                    default -> value;
                                })
                        .toList());
    }

    private String label(String code) {
        return Stream.of(
                        vocabularies.resourceKinds(),
                        vocabularies.licences(),
                        vocabularies.audiences())
                .flatMap(List::stream)
                .filter(one -> one.id().equals(code))
                .map(Label::label)
                .findFirst()
                .orElse(code);
    }
}
