package org.atrium.server.notifications;

import org.atrium.contract.follows.Follow;
import org.atrium.contract.follows.FollowForm;
import org.atrium.contract.follows.FollowsApi;
import org.atrium.contract.follows.TopicLanguages;
import org.atrium.contract.shared.Page;
import org.atrium.server.follows.Follows;
import org.atrium.server.follows.Subject;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Interests;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Paging;
import org.atrium.server.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class FollowsController implements FollowsApi {

    private final Follows follows;
    private final FollowPages pages;
    private final Interests interests;

    FollowsController(Follows follows, FollowPages pages, Interests interests) {
        this.follows = follows;
        this.pages = pages;
        this.interests = interests;
    }

    @Override
    public Mono<Page<Follow>> follows(
            String kind, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.currentMember().flatMap(viewer -> pages.page(kind(kind), viewer, paging));
    }

    @Override
    public Mono<Follow> follow(String kind, String id) {
        return Viewer.currentMember().flatMap(viewer -> pages.one(subject(kind, id), viewer));
    }

    @Override
    public Mono<Follow> choose(String kind, String id, FollowForm form) {
        new Checks().that(form.level() != null, "level", "value.missing").refuseProblems();
        var subject = subject(kind, id);
        return Viewer.currentMember()
                .flatMap(viewer ->
                        pages.one(subject, viewer)
                                .then(
                                        Mono.defer(() ->
                                                follows.choose(
                                                        viewer.memberId(), subject, form.level())))
                                .then(Mono.defer(() -> pages.one(subject, viewer))));
    }

    @Override
    public Mono<Follow> forget(String kind, String id) {
        var subject = subject(kind, id);
        return Viewer.currentMember()
                .flatMap(viewer ->
                        follows.forget(viewer.memberId(), subject)
                                .then(Mono.defer(() -> pages.one(subject, viewer))));
    }

    @Override
    public Mono<TopicLanguages> languages() {
        return Viewer.currentMember().flatMap(viewer -> languages(viewer.memberId()));
    }

    @Override
    public Mono<TopicLanguages> chooseLanguages(TopicLanguages form) {
        return Viewer.currentMember()
                .flatMap(viewer ->
                        follows.anyLanguage(viewer.memberId(), form.any())
                                .then(Mono.defer(() -> languages(viewer.memberId()))));
    }

    private Mono<TopicLanguages> languages(String member) {
        return Mono.zip(
                follows.of(member),
                interests.of(member),
                (choices, interest) -> new TopicLanguages(choices.anyLanguage(), interest.reads()));
    }

    private static Subject.Kind kind(String kind) {
        return Subject.Kind.of(kind)
                .orElseThrow(() ->
                        Refusal.Invalid.of("kind", "choice.unknown", "question, topic, group")
                                .refused());
    }

    private static Subject subject(String kind, String id) {
        if (!Subject.isId(id)) {
            throw FollowPages.unknown(kind(kind)).refused();
        }
        return new Subject(kind(kind), id);
    }
}
