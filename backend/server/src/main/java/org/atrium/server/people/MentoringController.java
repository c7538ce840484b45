package org.atrium.server.people;

import java.util.function.Function;
import org.atrium.contract.people.Mentoring;
import org.atrium.contract.people.MentoringApi;
import org.atrium.contract.people.MentoringForm;
import org.atrium.contract.people.MentoringResponse;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.MentorBook.Pair;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class MentoringController implements MentoringApi {

    private final AskingMentors asking;
    private final Mentorings mentorings;

    MentoringController(AskingMentors asking, Mentorings mentorings) {
        this.asking = asking;
        this.mentorings = mentorings;
    }

    @Override
    public Mono<Mentoring> ask(String username, MentoringForm form) {
        return act(viewer -> asking.ask(username, form, viewer));
    }

    @Override
    public Mono<Mentoring> leave(String username) {
        return act(viewer -> asking.leave(username, viewer));
    }

    @Override
    public Mono<Mentoring> respond(String username, MentoringResponse response) {
        return act(viewer -> asking.respond(username, response, viewer));
    }

    private Mono<Mentoring> act(Function<Viewer, Mono<Pair>> what) {
        return Viewer.currentWriter()
                .flatMap(viewer ->
                        what.apply(viewer).flatMap(pair -> mentorings.shown(pair, viewer)));
    }

    @Override
    public Mono<Page<Mentoring>> mine(@Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.currentMember().flatMap(viewer -> mentorings.of(viewer, paging));
    }
}
