package org.atrium.server.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileProposal;
import org.atrium.contract.people.ProfileSource;
import org.atrium.server.identity.Viewer;
import org.atrium.server.people.FillingIn.Filled;
import org.atrium.server.people.FillingIn.LeftOut;
import org.atrium.server.platform.Messages;
import org.atrium.server.shared.Refusal;
import org.atrium.server.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proposes to members what to say about themselves, from what they said at the Capacity Exchange.
 */
@Component
class ProfileProposals {

    private static final int MOST_LEFT = 50;

    private final CapacityExchange exchange;
    private final Profiles profiles;
    private final PersonPages pages;
    private final Topics topics;
    private final Messages messages;
    private final JsonMapper json;

    ProfileProposals(
            CapacityExchange exchange,
            Profiles profiles,
            PersonPages pages,
            Topics topics,
            Messages messages,
            JsonMapper json) {
        this.exchange = exchange;
        this.profiles = profiles;
        this.pages = pages;
        this.topics = topics;
        this.messages = messages;
        this.json = json;
    }

    /** Saves nothing. */
    Mono<ProfileProposal> propose(ProfileSource source, Viewer viewer, Locale language) {
        var username = viewer.username() == null ? "" : viewer.username();
        return said(source.file(), username)
                .flatMap(from -> exchange.names(from.items(), language).map(from::named))
                .zipWith(before(source.onto(), viewer))
                .publishOn(Schedulers.boundedElastic())
                .map(read -> FillingIn.in(read.getT2(), read.getT1(), topics, username, language))
                .flatMap(filled -> proposal(filled, viewer, language));
    }

    private Mono<CapacityProfile> said(@Nullable String file, String username) {
        if (file != null && !file.isBlank()) {
            return Mono.fromSupplier(() -> CapacityFile.of(file, json))
                    .zipWith(exchange.meanings())
                    .map(read -> read.getT1().any(username, read.getT2()));
        }
        return exchange.isAsked()
                ? exchange.profile(username)
                : Mono.error(() -> Refusal.Invalid.of("file", "value.missing").refused());
    }

    private Mono<ProfileForm> before(@Nullable ProfileForm onto, Viewer viewer) {
        return onto != null
                ? Mono.fromSupplier(() -> ProfileChecks.whole(onto))
                : profiles.byId(viewer.memberId())
                        .map(Profile::form)
                        .defaultIfEmpty(ProfileForm.EMPTY);
    }

    private Mono<ProfileProposal> proposal(Filled filled, Viewer viewer, Locale language) {
        return pages.meWith(filled.form(), viewer, language)
                .map(me -> new ProfileProposal(me, filled.fields(), said(filled.left(), language)));
    }

    private List<String> said(List<LeftOut> left, Locale language) {
        var said = new ArrayList<String>();
        left.stream()
                .distinct()
                .limit(MOST_LEFT - 1)
                .map(each -> messages.sentence(each.key(), each.arguments(), language))
                .forEach(said::add);
        var more = left.stream().distinct().count() - said.size();
        if (more > 0) {
            said.add(messages.sentence("exchange.left.more", List.of(more), language));
        }
        return said;
    }
}
