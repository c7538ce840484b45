package org.atrium.ui.questions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.drafts.DraftText;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.contract.questions.SimilarQuestion;
import org.atrium.contract.questions.Visibility;
import org.atrium.ui.groups.PrivateAudience;
import org.atrium.ui.layout.Wrong;
import org.atrium.ui.people.TopicsField;
import org.atrium.ui.platform.Draft;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Everything that a question says, to ask it or to change it. */
final class QuestionFields extends Div implements Drafted {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 500;

    private final transient Desk desk;
    private final TextField title = new TextField();
    private final Div similar = new Div();
    private final KindField kind;
    private final MarkdownField body;
    private final TopicsField topics;
    private final GroupsField groups;
    private final LanguageField language;
    private final LawField law;
    private final VisibilityField visibility;
    private final transient PrivateAudience<Visibility> audience;
    private final ExpertsField experts;
    private final BylineField byline;
    private @Nullable Long version;

    /** What is posted already, when this changes a question. */
    private transient @Nullable DraftText original;

    QuestionFields(Desk desk, List<GroupRef> own) {
        this.desk = desk;
        var words = desk.words();
        kind = new KindField(words);
        kind.addValueChangeListener(chosen -> offerBylines());
        body = new MarkdownField(words.get("ask.body"), words, desk.questions(), desk.backend());
        topics = new TopicsField(words, desk.people());
        groups = new GroupsField(words, desk.groups(), own);
        language = new LanguageField(words, words.get("ask.language"));
        law = new LawField(words);
        visibility = new VisibilityField(words);
        audience =
                new PrivateAudience<>(
                        words,
                        desk.groups(),
                        desk.backend(),
                        visibility,
                        Visibility.PUBLIC,
                        Visibility.MEMBERS);
        experts = new ExpertsField(words, desk.questions(), topics::ids);
        experts.setWidthFull();
        experts.setVisible(false);
        visibility.addValueChangeListener(chosen -> experts.setVisible(mayNameExperts()));
        byline = new BylineField(words, own);
        groups.addValueChangeListener(chosen -> {
            offerBylines();
            audience.in(groups.slugs());
        });
        addClassName("form");
        similar.addClassName("fragment");
        title.setLabel(words.get("ask.question"));
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(PAUSE);
        title.addValueChangeListener(typed -> count());
        topics.setWidthFull();
        groups.setWidthFull();
        language.setWidthFull();
        language.choose(words.locale().getLanguage());
        var pair = new Div(language, law);
        pair.addClassName("pair");
        add(new Div(title, similar), body, topics, groups, pair, kind, visibility, experts, byline);
        count();
    }

    /** When it is asked; afterwards that is an act of its own. */
    private boolean mayNameExperts() {
        return original == null && visibility.getValue() == Visibility.CONFIDENTIAL;
    }

    void offerAnnouncing() {
        kind.offerAnnouncing();
    }

    /** Under which name it was asked stays as it is; what is announced is announced by name. */
    private void offerBylines() {
        if (original == null) {
            byline.offer(kind.getValue() == Kind.ANNOUNCEMENT ? List.of() : groups.slugs());
        }
    }

    private void count() {
        var length = title.getValue().strip().length();
        title.setHelperText(desk.words().get("ask.question.hint", length));
    }

    /**
     * Shows what was asked already, while the title is being typed.
     *
     * @param answered gets the question whose answer will do
     */
    void lookForSimilar(Consumer<SimilarQuestion> answered) {
        var list = new SimilarList(desk, () -> title.getValue().strip(), topics::ids, answered);
        title.addValueChangeListener(typed -> list.look());
        topics.addValueChangeListener(chosen -> list.look());
        similar.add(list);
    }

    void keep(KeptDraft draft) {
        Draft.keep(title, draft.name() + "/title");
        draft.watch(title);
        keep(draft, kind, "kind", () -> kind.getValue().value());
        body.keepDraft(draft);
        keep(draft, topics, "topics", topics::written);
        keep(draft, groups, "groups", groups::written);
        keep(draft, language, "language", language::tag);
        keep(draft, law, "law", law::written);
        keep(draft, visibility, "visibility", () -> visibility.getValue().value());
        keep(draft, experts, "experts", experts::written);
        keep(draft, byline, "byline", byline::written);
        addComponentAsFirst(draft);
    }

    private static <C extends Component & HasValue<?, ?>> void keep(
            KeptDraft draft, C field, String name, Supplier<String> written) {
        Draft.keep(field, draft.name() + "/" + name, written);
        draft.watch(field);
    }

    @Override
    public @Nullable DraftText draft() {
        var now = everything();
        var empty = title.getValue().isBlank() && body.markdown().isBlank();
        return empty || now.equals(original) ? null : now;
    }

    private DraftText everything() {
        return new DraftText(
                title.getValue(),
                body.markdown(),
                language.tag(),
                kind.getValue(),
                law.getValue(),
                null,
                topics.ids().stream().sorted().toList(),
                groups.slugs().stream().sorted().toList(),
                visibility.getValue(),
                experts.usernames(),
                byline.slug(),
                version);
    }

    @Override
    public void fill(DraftText text) {
        if (text.kind() != null) {
            kind.choose(text.kind().value());
        }
        title.setValue(Objects.requireNonNullElse(text.title(), ""));
        body.write(Objects.requireNonNullElse(text.body(), ""));
        topics.choose(desk.people().topicsNamed(text.topics()));
        groups.choose(desk.groups().named(text.groups()));
        if (text.language() != null && !text.language().isEmpty()) {
            language.choose(text.language());
        }
        law.choose(text.law());
        if (text.visibility() != null) {
            visibility.setValue(text.visibility());
        }
        experts.choose(text.experts());
        byline.choose(text.asMemberOf());
        if (text.base() != null) {
            version = text.base();
        }
    }

    @Override
    public void fill(Map<String, String> kept) {
        kept.forEach((name, text) -> {
            switch (name) {
                case "kind" -> kind.choose(text);
                case "title" -> title.setValue(text);
                case "body" -> body.write(text);
                case "topics" -> topics.read(text);
                case "groups" -> groups.read(text);
                case "language" -> language.choose(text);
                case "law" -> law.choose(text);
                case "visibility" -> visibility.choose(text);
                case "experts" -> experts.read(text);
                case "byline" -> byline.choose(text);
                default -> {
                    // a field of another version of this form
                }
            }
        });
    }

    @Override
    public Map<String, String> typed(DraftText text) {
        return Map.of(
                "title",
                Objects.requireNonNullElse(text.title(), ""),
                "body",
                Objects.requireNonNullElse(text.body(), ""));
    }

    void fill(@Nullable String titled, @Nullable String group) {
        if (titled != null) {
            title.setValue(titled);
        }
        groups.choose(group);
    }

    void fill(Question question) {
        kind.setItems(question.kind());
        kind.setValue(question.kind());
        kind.setVisible(false);
        title.setValue(question.title());
        body.write(question.body());
        topics.choose(question.topics());
        groups.choose(question.groups());
        language.choose(question.language());
        law.choose(question.law());
        visibility.setValue(question.visibility());
        version = question.version();
        original = everything();
        // where it stands, and who sees it, is its author's business
        var place = question.yours().may().contains("edit.audience");
        groups.setVisible(place);
        visibility.setVisible(place);
        experts.setVisible(false);
        byline.setVisible(false);
    }

    /** Saving goes over the version that was read now. */
    void goOver(long readNow) {
        version = readNow;
    }

    QuestionForm form() {
        return form(null);
    }

    /**
     * @param reason why a question is changed; null for none
     */
    QuestionForm form(@Nullable String reason) {
        return new QuestionForm(
                kind.getValue(),
                title.getValue().strip(),
                body.markdown(),
                language.tag(),
                law.getValue(),
                topics.ids(),
                groups.slugs(),
                visibility.getValue(),
                mayNameExperts() ? experts.usernames() : null,
                original == null ? byline.slug() : null,
                version,
                reason);
    }

    void accept() {
        title.setInvalid(false);
        body.accept();
        topics.setInvalid(false);
        groups.setInvalid(false);
        language.setInvalid(false);
        law.setInvalid(false);
        visibility.setInvalid(false);
        experts.setInvalid(false);
        byline.setInvalid(false);
    }

    void refuse(Refused refusal) {
        refuse(refusal, null);
    }

    /**
     * Says at each field what is wrong with it, and goes to the first.
     *
     * @param reason the field of the reason, where the form has one
     */
    void refuse(Refused refusal, @Nullable ReasonField reason) {
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
                "law",
                message -> {
                    law.setErrorMessage(message);
                    law.setInvalid(true);
                },
                law::focus);
        wrong.at(
                "visibility",
                message -> {
                    visibility.setErrorMessage(message);
                    visibility.setInvalid(true);
                },
                () -> {});
        if (reason != null) {
            wrong.at("reason", reason::refuse, reason::focus);
        }
        wrong.at(
                "experts",
                message -> {
                    experts.setErrorMessage(message);
                    experts.setInvalid(true);
                },
                experts::focus);
        wrong.at(
                "asMemberOf",
                message -> {
                    byline.setErrorMessage(message);
                    byline.setInvalid(true);
                },
                () -> {});
        wrong.sayTheRest();
    }
}
