package org.atrium.server.questions;

import org.atrium.contract.follows.Level;
import org.atrium.server.follows.Follows;
import org.atrium.server.follows.Subject;
import org.atrium.server.identity.Viewer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who wants to hear of what happens in a thread. */
@Component
class Following {

    private final Access access;
    private final Follows follows;

    Following(Access access, Follows follows) {
        this.access = access;
        this.follows = follows;
    }

    Mono<Question> follow(String id, Viewer viewer) {
        return access.visible(id, viewer)
                .delayUntil(question -> choose(question, viewer, Level.ALL));
    }

    /** Whoever takes part is told as usual, so ending that is muting. */
    Mono<Question> unfollow(String id, Viewer viewer) {
        return access.visible(id, viewer)
                .delayUntil(question ->
                        question.followers().contains(viewer.memberId())
                                ? choose(question, viewer, Level.MUTE)
                                : follows.forget(
                                        viewer.memberId(), Subject.question(question.id())));
    }

    private Mono<?> choose(Question question, Viewer viewer, Level level) {
        return follows.choose(viewer.memberId(), Subject.question(question.id()), level);
    }

    /** Whether the viewer is told of answers here, by choice or because they take part. */
    Mono<Boolean> isFollowing(Question question, Viewer viewer) {
        var member = viewer.id();
        if (member == null) {
            return Mono.just(false);
        }
        return follows.of(member)
                .map(choices -> {
                    var chosen = choices.of(Subject.question(question.id()));
                    return chosen == null
                            ? question.followers().contains(member)
                            : chosen != Level.MUTE;
                });
    }
}
