package org.atrium.ui.questions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.atrium.contract.questions.HelpRequest;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.SignedIn;
import org.atrium.ui.platform.Words;

/**
 * What a member does about requests for help: whoever looks after the question asks people, and
 * takes requests back; whoever was asked says what they make of it.
 */
final class RequestActs extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Acts acts;
    private final transient Words words;
    private final String username = Caller.signedIn().map(SignedIn::username).orElse("");

    RequestActs(Acts acts) {
        this.acts = acts;
        this.words = acts.desk().words();
        addClassName("fragment");
    }

    void show(Question question) {
        removeAll();
        var may = question.yours().may();
        if (may.contains("respond")) {
            question.requests().stream()
                    .filter(request -> request.to().username().equals(username))
                    .filter(request -> !request.answered())
                    .forEach(request -> add(response(question, request)));
        }
        if (may.contains("request")) {
            add(asking(question));
        }
        if (may.contains("hub")) {
            add(hub(question));
        }
    }

    private Div response(Question question, HelpRequest request) {
        var text =
                new Paragraph(
                        words.get("requests.mine." + request.state().value(), request.by().name()));
        text.getElement().setAttribute("dir", "auto");
        var buttons = new Div();
        buttons.addClassName("actions");
        if (request.state() == RequestState.OPEN) {
            var take = respond(question, "requests.take", RequestState.TAKEN);
            take.addClassName("button-primary");
            buttons.add(
                    take,
                    new ActButton(words.get("requests.pass"), () -> pass(question)),
                    respond(question, "requests.decline", RequestState.DECLINED));
        } else {
            buttons.add(respond(question, "requests.reopen", RequestState.OPEN));
        }
        var banner = new Div(text, buttons);
        banner.addClassNames("why", "asked");
        banner.getElement().setAttribute("role", "status");
        return banner;
    }

    private ActButton respond(Question question, String key, RequestState state) {
        return new ActButton(
                words.get(key),
                () -> acts.run(() -> acts.desk().requests().respond(question.id(), state)));
    }

    private void pass(Question question) {
        var desk = acts.desk();
        desk.backend()
                .later(
                        UI.getCurrent(),
                        () -> desk.people().me().person().groups(),
                        groups -> new PassDialog(acts, question, groups).open(),
                        Notice::show);
    }

    private Div asking(Question question) {
        var active = question.requests().stream().filter(Asked::isActive).count();
        var ask =
                new ActButton(
                        words.get("requests.ask"), () -> new RequestDialog(acts, question).open());
        ask.setEnabled(active < RequestsApi.MOST);
        var line = new Div(ask);
        line.addClassName("actions");
        question.requests().stream()
                .filter(request -> request.state() == RequestState.OPEN)
                .forEach(request -> line.add(takeBack(question, request)));
        if (active >= RequestsApi.MOST) {
            var full = new Paragraph(words.get("requests.full", RequestsApi.MOST));
            full.addClassNames("quiet", "small");
            line.add(full);
        }
        return line;
    }

    private Div hub(Question question) {
        var route = question.route();
        var sent = route != null && route.sent() != null;
        var button =
                sent
                        ? new ActButton(
                                        words.get("dossier.not-sent"),
                                        () -> mark(question.id(), false))
                                .plain()
                        : new ActButton(
                                words.get("dossier.send"),
                                () -> show(dossier(question), question.id()));
        var line = new Div(button);
        line.addClassName("actions");
        return line;
    }

    /** In English, which the Hub works in. */
    private String dossier(Question question) {
        var desk = acts.desk();
        var address = desk.site().ofView(Links.question(question.id(), question.title()));
        return new Dossier(question, address, desk.library().in(Locale.ENGLISH)).text();
    }

    private void show(String dossier, String question) {
        new DossierDialog(words, dossier, () -> mark(question, true)).open();
    }

    private void mark(String question, boolean sent) {
        acts.run(() -> acts.desk().helpdesk().mark(question, sent));
    }

    private ActButton takeBack(Question question, HelpRequest request) {
        return new ActButton(
                        words.get("requests.withdraw", request.to().name()),
                        () ->
                                acts.run(() ->
                                        acts.desk()
                                                .requests()
                                                .withdraw(question.id(), request.to().username())))
                .plain();
    }
}
