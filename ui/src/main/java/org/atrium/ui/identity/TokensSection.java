package org.atrium.ui.identity;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.atrium.contract.identity.NewPersonalToken;
import org.atrium.contract.identity.PersonalToken;
import org.atrium.contract.identity.PersonalTokenForm;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.Refused;
import org.atrium.ui.platform.Words;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Personal tokens for the API: made, shown once, listed and revoked. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class TokensSection extends Section {

    private static final long serialVersionUID = 1L;
    private static final int NAME = 60;

    private final transient TokensClient tokens;
    private final transient Backend backend;
    private final transient Words words;
    private final TextField name = new TextField();
    private final Div secret = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph said = new Paragraph();

    TokensSection(TokensClient tokens, Backend backend, Words.Library library) {
        this.tokens = tokens;
        this.backend = backend;
        this.words = library.current();
        addClassName("room");
        var label =
                new Div(new H2(words.get("tokens.title")), new Paragraph(words.get("tokens.text")));
        label.addClassName("room-label");
        name.setLabel(words.get("tokens.name"));
        name.setHelperText(words.get("tokens.name.hint"));
        name.setMaxLength(NAME);
        var create = new NativeButton(words.get("tokens.create"), event -> create());
        create.addClassNames("button", "button-large");
        secret.addClassName("secret");
        secret.getElement().setAttribute("role", "status");
        secret.setVisible(false);
        list.addClassNames("links");
        said.addClassNames("said", "small", "quiet");
        var stack = new Div(list, said, name, new Div(create), secret);
        stack.addClassName("stack");
        add(label, stack);
        show(tokens.owned());
    }

    private void show(List<PersonalToken> owned) {
        list.removeAll();
        owned.forEach(token -> list.add(item(token)));
        said.setText(owned.isEmpty() ? words.get("tokens.none") : "");
    }

    private ListItem item(PersonalToken token) {
        var used = token.usedAt();
        var when =
                new Span(
                        words.get("tokens.created")
                                + " "
                                + words.ago(token.createdAt())
                                + " · "
                                + (used == null
                                        ? words.get("tokens.unused")
                                        : words.get("tokens.used") + " " + words.ago(used)));
        when.addClassNames("quiet", "small");
        var title = new Span(token.name());
        title.getElement().setAttribute("dir", "auto");
        var revoke = new NativeButton(words.get("tokens.revoke"), event -> askToRevoke(token));
        revoke.addClassNames("button", "button-plain");
        return new ListItem(title, new Span(" "), when, revoke);
    }

    private void create() {
        var form = new PersonalTokenForm(name.getValue().strip());
        name.setInvalid(false);
        getUI().ifPresent(ui ->
                backend.later(ui, () -> tokens.create(form), this::created, this::refused));
    }

    private void created(NewPersonalToken token) {
        name.clear();
        var text = new Code(token.secret());
        text.setId("new-token");
        var copy = new NativeButton(words.get("tokens.copy"));
        copy.addClassName("button");
        copy.addClickListener(event -> {
            copy.getElement().executeJs("navigator.clipboard.writeText($0)", token.secret());
            copy.setText(words.get("tokens.copied"));
        });
        secret.removeAll();
        secret.add(new Paragraph(words.get("tokens.secret")), text, new Div(copy));
        secret.setVisible(true);
        show(tokens.owned());
    }

    private void refused(Refused refused) {
        name.setErrorMessage(
                refused.fields().isEmpty()
                        ? refused.getMessage()
                        : refused.fields().getFirst().message());
        name.setInvalid(true);
    }

    private void askToRevoke(PersonalToken token) {
        var question = new ConfirmDialog();
        question.setHeader(words.get("tokens.revoke.question", token.name()));
        question.setText(words.get("tokens.revoke.text"));
        question.setCancelable(true);
        question.setCancelText(words.get("tokens.revoke.keep"));
        question.setConfirmText(words.get("tokens.revoke"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(event -> revoke(token));
        question.open();
    }

    private void revoke(PersonalToken token) {
        getUI().ifPresent(ui ->
                backend.later(
                        ui,
                        () -> {
                            tokens.revoke(token.id());
                            return tokens.owned();
                        },
                        this::show,
                        refused -> said.setText(refused.getMessage())));
    }
}
