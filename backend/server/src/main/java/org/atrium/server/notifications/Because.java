package org.atrium.server.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atrium.contract.shared.Label;
import org.atrium.server.groups.Groups;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.Profiles;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.questions.ThreadOutline;
import org.atrium.server.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Names what made a thread concern a member: the topics they help with, the groups they keep. */
@Component
class Because {

    private final Profiles profiles;
    private final Topics topics;
    private final Groups groups;

    Because(Profiles profiles, Topics topics, Groups groups) {
        this.profiles = profiles;
        this.topics = topics;
        this.groups = groups;
    }

    /** As the caller is and speaks now. */
    Mono<For> of(Viewer viewer) {
        return Mono.zip(
                profiles.canHelp(viewer.memberId()),
                RequestLanguage.current(),
                (helps, language) -> new For(viewer, helps, language));
    }

    final class For {

        private final Viewer viewer;
        private final Set<String> helps;
        private final Locale language;

        private For(Viewer viewer, Set<String> helps, Locale language) {
            this.viewer = viewer;
            this.helps = helps;
            this.language = language;
        }

        List<Label> names(String reason, ThreadOutline thread) {
            if (reason.equals(Reason.CAN_HELP.value())) {
                var shared =
                        topics.resolved(thread.topics()).stream().filter(helps::contains).toList();
                return List.copyOf(topics.labelled(shared, language).values());
            }
            if (reason.equals(Reason.ORGANISER.value())) {
                var kept = thread.groups().stream().filter(viewer::isOrganiserOf).toList();
                return groups.named(kept, viewer.audience(), language).values().stream()
                        .map(group -> new Label(group.slug(), group.name()))
                        .toList();
            }
            return List.of();
        }
    }
}
