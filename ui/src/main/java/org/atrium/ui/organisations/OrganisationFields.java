package org.atrium.ui.organisations;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.atrium.contract.people.OrganisationForm;
import org.atrium.contract.people.OrganisationProfile;
import org.atrium.contract.shared.Label;
import org.atrium.ui.layout.KeptForm;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.people.Codes;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;

/** What organisers say of an organisation. */
final class OrganisationFields extends KeptForm {

    private static final long serialVersionUID = 1L;
    private static final int NAME = 120;
    private static final int NAMES = 30;
    private static final int URL = 500;
    private static final int ITEM = 13;
    private static final int CATEGORY = 209;
    private static final int CONTACT = 120;
    private static final String PARTNER = "partner";
    private static final String FORMER = "former";

    private final transient Words words;
    private final transient List<Label> kinds;
    private final List<String> languageCodes;
    private final TextField name = new TextField();
    private final Div nameLines = new Div();
    private final List<NameLine> names = new ArrayList<>();
    private final NativeButton addName;
    private final ComboBox<Label> kind = new ComboBox<>();
    private final RadioButtonGroup<String> status = new RadioButtonGroup<>();
    private final ComboBox<String> country = new ComboBox<>();
    private final MultiSelectComboBox<String> otherCountries = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
    private final TextField website = new TextField();
    private final TextField wikidata = new TextField();
    private final TextField commonsCategory = new TextField();
    private final TextField contactRole = new TextField();

    /**
     * @param id of an organisation; null for a new one
     */
    OrganisationFields(Words words, List<Label> kinds, @Nullable String id) {
        super("organisation/" + (id == null ? "new" : Links.encode(id)));
        this.words = words;
        this.kinds = kinds;
        this.languageCodes = Codes.languages(words);
        nameLines.addClassName("stack");
        addName = Rooms.button(words.get("organisation.name.add"), () -> addName().begin());
        kind.setLabel(words.get("organisation.field.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(Label::label);
        status.setLabel(words.get("organisation.field.status"));
        status.setItems(PARTNER, FORMER);
        status.setItemLabelGenerator(one -> words.get("organisation.status." + one));
        status.setValue(PARTNER);
        var countries = Codes.countries(words);
        country.setLabel(words.get("organisation.field.country"));
        country.setHelperText(words.get("organisation.country.hint"));
        country.setItems(countries);
        country.setItemLabelGenerator(words::countryName);
        country.setClearButtonVisible(true);
        several(otherCountries, words.get("organisation.field.othercountries"), countries);
        otherCountries.setItemLabelGenerator(words::countryName);
        several(languages, words.get("organisation.field.languages"), languageCodes);
        languages.setItemLabelGenerator(words::languageNameHere);
        put("name", line(name, words.get("organisation.field.name"), NAME));
        name.setHelperText(words.get("organisation.name.hint"));
        name.setRequiredIndicatorVisible(true);
        add(nameLines, new Div(addName));
        put("kind", kind);
        put("status", status);
        put("country", country);
        put("otherCountries", otherCountries);
        put("languages", languages);
        put("website", line(website, words.get("organisation.field.website"), URL));
        website.setPlaceholder("https://");
        put("wikidata", line(wikidata, words.get("organisation.field.wikidata"), ITEM));
        wikidata.setHelperText(words.get("organisation.wikidata.hint"));
        put(
                "commonsCategory",
                line(commonsCategory, words.get("organisation.field.commonscategory"), CATEGORY));
        commonsCategory.setHelperText(words.get("organisation.category.hint"));
        put("contactRole", line(contactRole, words.get("organisation.field.contactrole"), CONTACT));
        contactRole.setHelperText(words.get("organisation.contact.hint"));
        for (var ofTheWeb : List.of(website, wikidata)) {
            ofTheWeb.getElement().setAttribute("dir", "ltr");
        }
    }

    private NameLine addName() {
        var line = new NameLine(words, languageCodes, NAME, this::remove);
        names.add(line);
        nameLines.add(line);
        addName.setEnabled(names.size() < NAMES);
        return line;
    }

    private void remove(NameLine line) {
        names.remove(line);
        nameLines.remove(line);
        addName.setEnabled(true);
    }

    void begin(@Nullable String in) {
        if (in != null) {
            country.setValue(in);
        }
    }

    void fill(OrganisationProfile now) {
        goOnFrom(now.version());
        name.setValue(now.name());
        now.names().forEach((tag, called) -> addName().fill(tag, called));
        if (kinds.stream().noneMatch(one -> one.id().equals(now.kind().id()))) {
            // The movement says what an affiliate is.
            kind.setItems(now.kind());
            kind.setReadOnly(true);
            status.setItems(now.status());
            status.setReadOnly(true);
        }
        kind.setValue(now.kind());
        status.setValue(now.status());
        country.setValue(now.country());
        otherCountries.setValue(new LinkedHashSet<>(now.otherCountries()));
        languages.setValue(new LinkedHashSet<>(now.languages()));
        website.setValue(Objects.requireNonNullElse(now.website(), ""));
        wikidata.setValue(Objects.requireNonNullElse(now.wikidata(), ""));
        commonsCategory.setValue(Objects.requireNonNullElse(now.commonsCategory(), ""));
        contactRole.setValue(Objects.requireNonNullElse(now.contactRole(), ""));
    }

    OrganisationForm form() {
        var called = new TreeMap<String, String>();
        names.stream()
                .filter(line -> !line.language().isEmpty() && !line.name().isEmpty())
                .forEach(line -> called.put(line.language(), line.name()));
        return new OrganisationForm(
                name.getValue().strip(),
                called,
                kind.getValue() == null ? "" : kind.getValue().id(),
                country.getValue(),
                List.copyOf(otherCountries.getValue()),
                List.copyOf(languages.getValue()),
                orNull(website),
                orNull(wikidata),
                orNull(commonsCategory),
                orNull(contactRole),
                Objects.requireNonNullElse(status.getValue(), ""),
                version());
    }

    /** Names without their language would be lost. */
    @Override
    protected boolean accept() {
        names.forEach(NameLine::accept);
        var unsaid = names.stream().filter(NameLine::lacksLanguage).findFirst();
        unsaid.ifPresent(line -> line.refuseLanguage(words.get("organisation.name.which")));
        return super.accept() && unsaid.isEmpty();
    }

    @Override
    protected void refuseParts(Wrong wrong) {
        names.forEach(
                line -> wrong.at("names[" + line.language() + "]", line::refuse, line::begin));
    }
}
