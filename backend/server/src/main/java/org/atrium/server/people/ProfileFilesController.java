package org.atrium.server.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.atrium.contract.people.ProfileCopy;
import org.atrium.contract.people.ProfileFilesApi;
import org.atrium.contract.people.ProfileProposal;
import org.atrium.contract.people.ProfileSource;
import org.atrium.contract.people.ProfileSources;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ProfileFilesController implements ProfileFilesApi {

    private static final int SITE_MAX = 300;

    private final PersonPages pages;
    private final CapacityExchange exchange;
    private final ProfileProposals proposals;
    private final Clock clock;

    ProfileFilesController(
            PersonPages pages, CapacityExchange exchange, ProfileProposals proposals, Clock clock) {
        this.pages = pages;
        this.exchange = exchange;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public Mono<ResponseEntity<ProfileCopy>> copy() {
        return Viewer.currentMember()
                .zipWith(RequestLanguage.current())
                .flatMap(caller -> pages.me(caller.getT1(), caller.getT2()))
                .map(me ->
                        ResponseEntity.ok()
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"profile.json\"")
                                .body(
                                        new ProfileCopy(
                                                me.username(),
                                                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                                                me.profile())));
    }

    @Override
    public Mono<String> card(String username, @Nullable String site) {
        new Checks()
                .that(
                        site == null || Checks.isAddress(site, SITE_MAX),
                        "site",
                        "closing.url",
                        SITE_MAX)
                .refuseProblems();
        return Mono.zip(Viewer.current(), RequestLanguage.current())
                .flatMap(caller ->
                        pages.of(username, caller.getT1().audience(), caller.getT2())
                                .map(person ->
                                        ContactCard.write(
                                                person, site, caller.getT2(), clock.instant())));
    }

    @Override
    public Mono<ProfileSources> sources() {
        return Viewer.currentMember().map(viewer -> new ProfileSources(exchange.isAsked()));
    }

    @Override
    public Mono<ProfileProposal> propose(ProfileSource source) {
        return Viewer.currentWriter()
                .zipWith(RequestLanguage.current())
                .flatMap(caller -> proposals.propose(source, caller.getT1(), caller.getT2()));
    }
}
