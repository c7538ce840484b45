package org.atrium.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.questions.Lift;
import org.atrium.contract.questions.LiftChoice;
import org.atrium.contract.questions.LiftForm;
import org.atrium.contract.questions.LiftsApi;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.shared.Text;
import org.atrium.ui.platform.Refused;
import reactor.core.publisher.Mono;

/** Pretended threads may be brought to two groups. */
final class PretendLifts implements LiftsApi {

    static final String WIDER = "northern-western-europe";
    static final String OWN = "sweden";

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendGroups groups;
    private final PretendQuestions questions;

    PretendLifts(
            PretendStore store,
            PretendPeople people,
            PretendGroups groups,
            PretendQuestions questions) {
        this.store = store;
        this.people = people;
        this.groups = groups;
        this.questions = questions;
    }

    @Override
    public Mono<List<LiftChoice>> choices(String id) {
        return Mono.just(
                List.of(
                        new LiftChoice(groups.ref(WIDER, Locale.ENGLISH), false),
                        new LiftChoice(groups.ref(OWN, Locale.ENGLISH), true)));
    }

    @Override
    public Mono<Question> lift(String id, String group, LiftForm form) {
        if (form.why().length() < 10) {
            throw new Refused(
                    ProblemType.INVALID,
                    "Too short.",
                    List.of(new FieldProblem("why", "text.short", "Too short.")));
        }
        return PretendStore.caller()
                .doOnNext(caller -> {
                    var thread = store.thread(id);
                    thread.groups = new ArrayList<>(thread.groups);
                    thread.groups.add(group);
                    thread.lifts.add(
                            new Lift(
                                    groups.ref(group, Locale.ENGLISH),
                                    group.equals(OWN),
                                    people.author(store.writer(caller).username),
                                    Instant.now(),
                                    new Text(form.why(), "en"),
                                    Set.of("withdraw")));
                })
                .flatMap(caller -> questions.question(id));
    }

    @Override
    public Mono<Question> withdraw(String id, String group) {
        var thread = store.thread(id);
        thread.groups = thread.groups.stream().filter(slug -> !slug.equals(group)).toList();
        thread.lifts.removeIf(lift -> lift.group().slug().equals(group));
        return questions.question(id);
    }
}
