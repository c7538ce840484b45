package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.ui.platform.Words;

/** The fields of a profile. */
final class ProfileFields extends Div {

    private static final long serialVersionUID = 1L;

    private final WhoSees sees;
    private final NameFields names;
    private final PlacesFields places;
    private final LanguagesFields languages;
    private final HelpFields help;
    private final ExperienceFields experience;
    private final AvailabilityFields availability;
    private final AboutFields about;
    private final List<ProfilePart> parts;

    ProfileFields(Words words, PeopleClient people) {
        var roles = people.vocabularies().roles();
        sees = new WhoSees(words);
        names = new NameFields(words, roles, sees);
        places = new PlacesFields(words, people, roles, sees);
        languages = new LanguagesFields(words, sees);
        help = new HelpFields(words, people, sees);
        experience = new ExperienceFields(words, sees);
        availability = new AvailabilityFields(words, sees);
        about = new AboutFields(words, sees);
        parts =
                List.of(
                        names,
                        places,
                        languages,
                        help,
                        experience,
                        availability,
                        about,
                        new OthersFields(words, sees));
        addClassName("fragment");
        parts.forEach(this::add);
    }

    void fill(Me me) {
        parts.forEach(part -> part.fill(me));
        sees.fill(me.profile().visibility());
    }

    /** Fills in what a proposal can change; the rest stays as it was typed. */
    void propose(Me me) {
        List.of(names, languages, help, about).forEach(part -> part.fill(me));
    }

    ProfileForm form(long version) {
        return new ProfileForm(
                version,
                names.shownName(),
                names.pronouns(),
                names.roles(),
                places.places(),
                names.country(),
                names.timeZone(),
                languages.spoken(),
                help.canHelp(),
                help.helpsBy(),
                help.wantsToLearn(),
                experience.samples(),
                availability.availability(),
                availability.limits(),
                about.text(),
                availability.isListed(),
                sees.chosen());
    }

    private Map<String, HasValidation> fields() {
        var fields = new HashMap<>(sees.fields());
        parts.forEach(part -> fields.putAll(part.fields()));
        return fields;
    }

    /** Puts each problem at its field; gives back those that belong to none. */
    List<FieldProblem> mark(List<FieldProblem> problems) {
        var fields = fields();
        fields.values().forEach(field -> field.setInvalid(false));
        var others = new ArrayList<FieldProblem>();
        for (var problem : problems) {
            fields.keySet().stream()
                    .filter(name ->
                            problem.field().equals(name)
                                    || problem.field().startsWith(name + ".")
                                    || problem.field().startsWith(name + "["))
                    .max(Comparator.comparing(String::length))
                    .map(fields::get)
                    .ifPresentOrElse(
                            field -> {
                                field.setErrorMessage(problem.message());
                                field.setInvalid(true);
                            },
                            () -> others.add(problem));
        }
        return others;
    }
}
