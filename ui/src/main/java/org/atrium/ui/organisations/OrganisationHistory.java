package org.atrium.ui.organisations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.contract.people.Edit;
import org.atrium.contract.people.Edit.Change;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.contract.shared.Page;
import org.atrium.ui.layout.EditWords;
import org.atrium.ui.platform.Words;

/**
 * The history of an organisation.
 *
 * @param kinds how kinds of institutions are called, by code
 */
public record OrganisationHistory(
        OrganisationProfile organisation, Page<Edit> edits, Map<String, String> kinds)
        implements EditWords {

    private static final String NAMES = "names[";

    @Override
    public String field(Words words, Change change) {
        var field = change.field();
        return field.startsWith(NAMES)
                ? words.get(
                        "organisation.name-in",
                        words.languageNameHere(field.substring(NAMES.length(), field.length() - 1)))
                : words.get("organisation.field." + field.toLowerCase(Locale.ROOT));
    }

    @Override
    public String text(Words words, Change change, List<String> values) {
        return words.list(
                values.stream()
                        .map(value ->
                                switch (change.field()) {
                                    case "country", "otherCountries" -> words.countryName(value);
                                    case "languages" -> words.languageNameHere(value);
                                    case "status" -> words.get("organisation.status." + value);
                                    case "kind" -> kinds.getOrDefault(value, value);
                                    default -> value;
                                })
                        .toList());
    }
}
