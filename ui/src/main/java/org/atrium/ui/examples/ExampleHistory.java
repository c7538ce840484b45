package org.atrium.ui.examples;

import java.util.List;
import java.util.Locale;
import org.atrium.contract.examples.Example;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Edit.Change;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.EditWords;
import org.atrium.ui.platform.Words;

/** The history of an example. */
public record ExampleHistory(Example example, Page<Edit> edits) implements EditWords {

    @Override
    public String field(Words words, Change change) {
        return words.get("example.field." + change.field().toLowerCase(Locale.ROOT));
    }

    @Override
    public String text(Words words, Change change, List<String> values) {
        return words.list(
                values.stream()
                        .map(value ->
                                switch (change.field()) {
                                    case "country" -> words.countryName(value);
                                    case "language" -> words.languageNameHere(value);
                                    default -> value;
                                })
                        .toList());
    }
}
