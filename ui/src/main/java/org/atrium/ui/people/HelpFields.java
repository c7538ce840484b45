package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.HelpWay;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileField;
import org.atrium.ui.platform.Words;

/** With what somebody helps and how, and what they want to learn. */
final class HelpFields extends ProfilePart {

    private static final long serialVersionUID = 1L;

    private final TopicsField canHelp;
    private final CheckboxGroup<HelpWay> ways = new CheckboxGroup<>();
    private final TopicsField wantsToLearn;

    HelpFields(Words words, PeopleClient people, WhoSees sees) {
        super(words.get("profile.topics"), words.get("profile.topics.text"));
        canHelp =
                new TopicsField(words.get("profile.help"), words.get("profile.help.hint"), people);
        wantsToLearn =
                new TopicsField(
                        words.get("profile.learn"), words.get("profile.learn.hint"), people);
        ways.setLabel(words.get("profile.ways"));
        ways.setItems(HelpWay.values());
        ways.setItemLabelGenerator(each -> words.get("help." + each.value()));
        show(
                sees.with(ProfileField.CAN_HELP, words.get("profile.help"), canHelp, ways),
                sees.with(ProfileField.WANTS_TO_LEARN, words.get("profile.learn"), wantsToLearn));
    }

    @Override
    void fill(Me me) {
        canHelp.choose(me.person().canHelp());
        ways.setValue(new LinkedHashSet<>(me.profile().helpsBy()));
        wantsToLearn.choose(me.person().wantsToLearn());
    }

    List<String> canHelp() {
        return canHelp.ids();
    }

    List<HelpWay> helpsBy() {
        return ways.getValue().stream().sorted().toList();
    }

    List<String> wantsToLearn() {
        return wantsToLearn.ids();
    }

    @Override
    Map<String, HasValidation> fields() {
        return Map.of("canHelp", canHelp, "helpsBy", ways, "wantsToLearn", wantsToLearn);
    }
}
