package org.atrium.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.atrium.contract.people.Mentoring;
import org.atrium.contract.people.MentoringApi;
import org.atrium.contract.people.MentoringForm;
import org.atrium.contract.people.MentoringResponse;
import org.atrium.contract.people.MentoringState;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.shared.Text;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Nobody is mentored; whoever is called "Busy" cannot be asked. */
final class PretendMentoring implements MentoringApi {

    private final PretendStore store;
    private final PretendPeople people;
    private final List<Mentoring> all = new ArrayList<>();

    PretendMentoring(PretendStore store, PretendPeople people) {
        this.store = store;
        this.people = people;
    }

    private Mono<String> me() {
        return PretendStore.caller().map(caller -> store.writer(caller).username);
    }

    @Override
    public Mono<Mentoring> ask(String username, MentoringForm form) {
        return me().map(me -> {
            if (username.startsWith(PretendRequests.BUSY)) {
                throw new Refused(ProblemType.CONFLICT, "Not at present.", List.of());
            }
            if (form.note().length() < SHORTEST) {
                throw new Refused(
                        ProblemType.INVALID,
                        "Please look again.",
                        List.of(new FieldProblem("note", "text.short", "Please say more.")));
            }
            return given(username, me, form);
        });
    }

    synchronized Mentoring given(String mentor, String learner, MentoringForm form) {
        var now = Instant.now();
        var one =
                new Mentoring(
                        people.author(mentor),
                        people.author(learner),
                        false,
                        form.topics().stream().map(id -> new Label(id, id)).toList(),
                        new Text(form.note(), form.language()),
                        now,
                        MentoringState.ASKED,
                        now,
                        now.plusSeconds(1_000),
                        null);
        all.add(one);
        return one;
    }

    @Override
    public Mono<Mentoring> leave(String username) {
        return me().map(me ->
                change(
                        one -> is(one, username, me),
                        MentoringState.WITHDRAWN,
                        MentoringState.ENDED,
                        null));
    }

    @Override
    public Mono<Mentoring> respond(String username, MentoringResponse response) {
        return me().map(me ->
                change(
                        one -> is(one, me, username),
                        response.state(),
                        response.state(),
                        response.message()));
    }

    private static boolean is(Mentoring one, String mentor, String learner) {
        return one.mentor().username().equals(mentor) && one.learner().username().equals(learner);
    }

    private synchronized Mentoring change(
            Predicate<Mentoring> which,
            MentoringState ofAsked,
            MentoringState ofTaken,
            @Nullable String message) {
        all.replaceAll(one ->
                which.test(one)
                        ? with(
                                one,
                                false,
                                one.state() == MentoringState.ASKED ? ofAsked : ofTaken,
                                message == null ? one.message() : new Text(message, "en"))
                        : one);
        return all.stream().filter(which).findFirst().orElseThrow();
    }

    private static Mentoring with(
            Mentoring one, boolean asMentor, MentoringState state, @Nullable Text message) {
        return new Mentoring(
                one.mentor(),
                one.learner(),
                asMentor,
                one.topics(),
                one.note(),
                one.at(),
                state,
                one.since(),
                one.until(),
                message);
    }

    @Override
    public Mono<Page<Mentoring>> mine(@Nullable Integer limit, @Nullable String after) {
        return me().map(me -> page(me));
    }

    private synchronized Page<Mentoring> page(String me) {
        var rows =
                all.stream()
                        .filter(one ->
                                one.mentor().username().equals(me)
                                        || one.learner().username().equals(me))
                        .map(one ->
                                with(
                                        one,
                                        one.mentor().username().equals(me),
                                        one.state(),
                                        one.message()))
                        .toList();
        return new Page<>(rows, null, rows.size());
    }
}
