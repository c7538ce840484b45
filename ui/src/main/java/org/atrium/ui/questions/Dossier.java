package org.atrium.ui.questions;

import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.HelpRequest;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.Route;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;

/**
 * What somebody who is to help from outside needs to know of a question: itself, what was tried,
 * who was asked.
 *
 * @param address whole address of its page
 */
record Dossier(Question question, String address, Words words) {

    String text() {
        var lines = new ArrayList<String>();
        lines.add(question.title());
        lines.add(address);
        lines.add(
                words.get(
                        "dossier.asked",
                        question.author().name(),
                        words.absolute(question.createdAt()),
                        words.languageNameHere(question.language())));
        lines.add(
                words.get(
                        "dossier.groups",
                        words.list(question.groups().stream().map(GroupRef::name).toList())));
        if (!question.topics().isEmpty()) {
            lines.add(
                    words.get(
                            "dossier.topics",
                            words.list(question.topics().stream().map(Label::label).toList())));
        }
        lines.addAll(List.of("", question.body(), "", words.get("dossier.tried")));
        var route = question.route();
        if (route != null) {
            route.steps().forEach(step -> lines.add("- " + tried(step)));
        }
        lines.addAll(List.of("", words.get("dossier.people")));
        if (question.requests().isEmpty()) {
            lines.add("- " + words.get("dossier.nobody"));
        }
        question.requests().forEach(request -> lines.add("- " + said(request)));
        return String.join("\n", lines);
    }

    private String tried(Route.Step step) {
        var code = step.step().value();
        return words.absolute(step.at())
                + ": "
                + (step.found()
                        ? words.get("route.done." + code)
                        : words.get("route.nobody." + code));
    }

    private String said(HelpRequest request) {
        var state = request.answered() ? "answered" : request.state().value();
        return words.absolute(request.since())
                + ": "
                + request.to().name()
                + " "
                + words.get("dossier.state." + state);
    }
}
