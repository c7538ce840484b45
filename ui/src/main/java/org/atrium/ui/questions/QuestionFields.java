package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Everything that a question says, to ask it or to change it. */
final class QuestionFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TYPED_ENOUGH = 10;
    private static final int CLOSE = 4;
    private static final int PAUSE = 500;

    private final transient Desk desk;
    private final TextField title = new TextField();
    private final Fragment close = new Fragment("");
    private final Section closeBox = new Section(close);
    private final MarkdownField body;
    private final TopicsField topics;
    private final GroupsField groups;
    private final LanguageField language;
    private final VisibilityField visibility;
    private Kind kind = Kind.QUESTION;
    private @Nullable Long version;

    QuestionFields(Desk desk, List<GroupRef> own) {
        this.desk = desk;
        var words = desk.words();
        body = new MarkdownField(words.get("ask.body"), words, desk.questions(), desk.backend());
        topics = new TopicsField(words, desk.people());
        groups = new GroupsField(words, desk.groups(), own);
        language = new LanguageField(words, words.get("ask.language"));
        visibility = new VisibilityField(words);
        addClassName("form");
        closeBox.addClassName("similar");
        closeBox.getElement().setAttribute("aria-live", "polite");
        closeBox.setVisible(false);
        title.setLabel(words.get("ask.question"));
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(PAUSE);
        title.addValueChangeListener(typed -> count());
        topics.setWidthFull();
        groups.setWidthFull();
        language.setWidthFull();
        language.choose(words.locale().getLanguage());
        var pair = new Div(groups, language);
        pair.addClassName("pair");
        add(new Div(title, closeBox), body, topics, pair, visibility);
        count();
    }

    private void count() {
        var length = title.getValue().strip().length();
        title.setHelperText(desk.words().get("ask.question.hint", length));
    }

    /** Shows what was asked already, while the title is being typed. */
    void lookForSimilar() {
        title.addValueChangeListener(typed -> {
            var words = typed.getValue().strip();
            if (words.length() < TYPED_ENOUGH) {
                closeBox.setVisible(false);
                return;
            }
            desk.backend()
                    .later(
                            UI.getCurrent(),
                            () -> desk.questions().like(words, CLOSE).items(),
                            found -> showClose(words, found),
                            refusal -> closeBox.setVisible(false));
        });
    }

    private void showClose(String asked, List<QuestionSummary> found) {
        if (!asked.equals(title.getValue().strip())) {
            return;
        }
        closeBox.setVisible(!found.isEmpty());
        close.show(
                desk.templates()
                        .text("questions/close.jte", Map.of("w", desk.words(), "close", found)));
    }

    void keepDraft(String name) {
        Draft.keep(title, name + "/title");
        body.keepDraft(name + "/body");
    }

    static void forgetDraft(String name) {
        Draft.forget(name + "/title");
        Draft.forget(name + "/body");
    }

    void fill(@Nullable String titled, @Nullable String group) {
        if (titled != null) {
            title.setValue(titled);
        }
        groups.choose(group);
    }

    void fill(Question question) {
        kind = question.kind();
        title.setValue(question.title());
        body.write(question.body());
        topics.choose(question.topics());
        groups.choose(question.groups());
        language.choose(question.language());
        visibility.setValue(question.visibility());
        version = question.version();
    }

    /** Saving goes over the version that was read now. */
    void goOver(long readNow) {
        version = readNow;
    }

    QuestionForm form() {
        return new QuestionForm(
                kind,
                title.getValue().strip(),
                body.markdown(),
                language.tag(),
                topics.ids(),
                groups.slugs(),
                visibility.getValue(),
                version);
    }

    void accept() {
        title.setInvalid(false);
        body.accept();
        topics.setInvalid(false);
        groups.setInvalid(false);
        language.setInvalid(false);
        visibility.setInvalid(false);
    }

    /** Says at each field what is wrong with it, and goes to the first. */
    void refuse(Refused refusal) {
        if (refusal.fields().isEmpty()) {
            Notice.show(refusal);
            return;
        }
        var wrong = new Wrong(refusal);
        wrong.at(
                "title",
                message -> {
                    title.setErrorMessage(message);
                    title.setInvalid(true);
                },
                title::focus);
        wrong.at("body", body::refuse, body::focusText);
        wrong.at(
                "topics",
                message -> {
                    topics.setErrorMessage(message);
                    topics.setInvalid(true);
                },
                topics::focus);
        wrong.at(
                "groups",
                message -> {
                    groups.setErrorMessage(message);
                    groups.setInvalid(true);
                },
                groups::focus);
        wrong.at(
                "language",
                message -> {
                    language.setErrorMessage(message);
                    language.setInvalid(true);
                },
                language::focus);
        wrong.at(
                "visibility",
                message -> {
                    visibility.setErrorMessage(message);
                    visibility.setInvalid(true);
                },
                () -> {});
        wrong.sayTheRest();
    }
}
