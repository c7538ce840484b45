package org.atrium.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.atrium.contract.questions.HelpRequest;
import org.atrium.contract.questions.Question;
import org.atrium.contract.questions.RequestState;
import org.atrium.contract.questions.RequestedQuestion;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.contract.questions.ResponseForm;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.PretendStore.Thread;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Requests for help that are not made; whoever is called "Busy" cannot be asked. */
final class PretendRequests implements RequestsApi {

    static final String BUSY = "Busy";

    private final PretendStore store;
    private final PretendPeople people;
    private final PretendGroups groups;
    private final PretendQuestions questions;

    PretendRequests(
            PretendStore store,
            PretendPeople people,
            PretendGroups groups,
            PretendQuestions questions) {
        this.store = store;
        this.people = people;
        this.groups = groups;
        this.questions = questions;
    }

    private Mono<Question> act(String id, Consumer<String> act) {
        return PretendStore.caller()
                .doOnNext(caller -> act.accept(store.writer(caller).username))
                .flatMap(caller -> questions.question(id));
    }

    @Override
    public Mono<Question> ask(String id, String username) {
        return act(
                id,
                by -> {
                    if (username.startsWith(BUSY)) {
                        throw new Refused(
                                ProblemType.CONFLICT,
                                "This person cannot be asked at present.",
                                List.of());
                    }
                    store.thread(id).requests.add(open(people, username, by));
                });
    }

    static HelpRequest open(PretendPeople people, String username, String by) {
        var now = Instant.now();
        return new HelpRequest(
                people.author(username),
                people.author(by),
                now,
                RequestState.OPEN,
                now,
                false,
                null,
                null,
                false);
    }

    @Override
    public Mono<Question> withdraw(String id, String username) {
        return act(id, by -> store.thread(id).requests.removeIf(one -> isTo(one, username)));
    }

    private static boolean isTo(HelpRequest one, String username) {
        return one.to().username().equals(username);
    }

    @Override
    public Mono<Question> respond(String id, ResponseForm form) {
        return act(
                id,
                me -> {
                    var thread = store.thread(id);
                    thread.requests.replaceAll(one -> isTo(one, me) ? answered(one, form) : one);
                    if (form.username() != null) {
                        thread.requests.add(open(people, form.username(), me));
                    }
                });
    }

    private HelpRequest answered(HelpRequest one, ResponseForm form) {
        var to = form.username();
        var group = form.group();
        return new HelpRequest(
                one.to(),
                one.by(),
                one.at(),
                form.state(),
                Instant.now(),
                false,
                to == null ? null : people.author(to),
                group == null ? null : groups.ref(group, Locale.ENGLISH),
                one.routed());
    }

    /** As the server tells it: everything to whoever is concerned, else what was taken. */
    static List<HelpRequest> seen(Thread thread, @Nullable String viewer) {
        var concerned =
                thread.author.equals(viewer)
                        || thread.requests.stream()
                                .anyMatch(one -> viewer != null && isTo(one, viewer));
        return thread.requests.stream()
                .filter(one -> concerned || one.state() == RequestState.TAKEN)
                .toList();
    }

    @Override
    public Mono<Page<RequestedQuestion>> mine(
            @Nullable String state, @Nullable Integer limit, @Nullable String after) {
        var wanted =
                Objects.equals(state, "declined")
                        ? Set.of(RequestState.DECLINED, RequestState.PASSED)
                        : Set.of(
                                RequestState.valueOf(
                                        String.valueOf(state).toUpperCase(Locale.ROOT)));
        return PretendStore.caller()
                .map(caller -> {
                    var me = store.account(caller).username;
                    var rows =
                            store.threads.values().stream()
                                    .flatMap(thread ->
                                            thread.requests.stream()
                                                    .filter(one -> isTo(one, me))
                                                    .filter(one -> wanted.contains(one.state()))
                                                    .map(one ->
                                                            new RequestedQuestion(
                                                                    questions.summary(
                                                                            thread,
                                                                            caller.language()),
                                                                    one)))
                                    .toList();
                    return new Page<>(rows, null, rows.size());
                });
    }
}
