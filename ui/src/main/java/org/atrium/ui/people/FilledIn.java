package org.atrium.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileProposal;
import org.atrium.ui.layout.Rooms;
import org.atrium.ui.platform.Words;

/** What of the Capacity Exchange was filled into a profile that is not saved yet, and what not. */
final class FilledIn extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final Div said = Rooms.stack();

    /**
     * @param back to what is saved
     */
    FilledIn(Words words, Runnable back) {
        this.words = words;
        said.getElement().setAttribute("role", "status");
        var label = Rooms.label(words, "profile.filled");
        label.add(Rooms.button(words.get("profile.filled.back"), back));
        addClassName("room");
        add(label, said);
        setVisible(false);
    }

    void show(ProfileProposal proposal) {
        said.removeAll();
        said.add(
                new Paragraph(
                        proposal.filledIn().isEmpty()
                                ? words.get("profile.filled.nothing")
                                : words.get("profile.filled.in", names(proposal.filledIn()))));
        if (!proposal.leftOut().isEmpty()) {
            var left = new UnorderedList();
            proposal.leftOut().forEach(text -> left.add(new ListItem(text)));
            said.add(new Div(new Paragraph(words.get("profile.filled.left")), left));
        }
        setVisible(true);
        scrollIntoView();
    }

    private String names(List<ProfileField> fields) {
        return words.list(fields.stream().map(this::name).toList());
    }

    private String name(ProfileField field) {
        return switch (field) {
            case SHOWN_NAME -> words.get("profile.shown-name");
            case PRONOUNS -> words.get("profile.pronouns");
            case COUNTRY -> words.get("profile.country");
            case LANGUAGES -> words.get("profile.languages");
            case CAN_HELP -> words.get("profile.help");
            case WANTS_TO_LEARN -> words.get("profile.learn");
            case ABOUT -> words.get("profile.about");
            default -> field.key();
        };
    }
}
