package org.atrium.ui.questions;

import java.util.ArrayList;
import java.util.List;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.ConsentForm;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RedactionForm;
import org.atrium.contract.questions.RedactionsApi;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Backend;
import org.springframework.stereotype.Component;

/** Copies for everybody of what was asked in confidence. */
@Component
public class RedactionsClient {

    private final RedactionsApi api;
    private final Backend backend;
    private final QuestionsClient questions;
    private final PeopleClient people;

    RedactionsClient(
            RedactionsApi api, Backend backend, QuestionsClient questions, PeopleClient people) {
        this.api = api;
        this.backend = backend;
        this.questions = questions;
        this.people = people;
    }

    /**
     * What a copy can be made of.
     *
     * @param answers of all pages
     * @param own groups that the asker belongs to
     */
    record Material(List<Answer> answers, List<GroupRef> own) {}

    Material material(Question question) {
        var answers = new ArrayList<Answer>();
        for (var page = 1; page <= question.pages(); page++) {
            var now =
                    page == question.page()
                            ? question
                            : questions.question(question.id(), ThreadPlace.page(page));
            answers.addAll(now.answers());
        }
        return new Material(answers, own());
    }

    private List<GroupRef> own() {
        return people.me().person().groups().stream()
                .map(group -> new GroupRef(group.slug(), group.name()))
                .toList();
    }

    Question propose(String id, RedactionForm form) {
        return backend.ask(api.propose(id, form));
    }

    Question withdraw(String id) {
        return backend.ask(api.withdraw(id));
    }

    Question consent(String id, String redaction, boolean agreed) {
        return backend.ask(api.consent(id, redaction, new ConsentForm(agreed)));
    }

    Question publish(String id, String redaction) {
        return backend.ask(api.publish(id, redaction));
    }
}
