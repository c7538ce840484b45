package org.atrium.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.ProfileCopy;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileFilesApi;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileProposal;
import org.atrium.contract.people.ProfileSource;
import org.atrium.contract.people.ProfileSources;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Cards, copies and proposals that know one language more. */
final class PretendProfileFiles implements ProfileFilesApi {

    private final PretendPeople people;

    PretendProfileFiles(PretendPeople people) {
        this.people = people;
    }

    @Override
    public Mono<ResponseEntity<ProfileCopy>> copy() {
        return people.me()
                .map(me -> new ProfileCopy(me.username(), Instant.EPOCH, me.profile()))
                .map(ResponseEntity::ok);
    }

    @Override
    public Mono<String> card(String username, @Nullable String site) {
        return people.person(username)
                .map(person ->
                        "BEGIN:VCARD\r\nFN:%s\r\nX-SITE:%s\r\n".formatted(person.name(), site));
    }

    @Override
    public Mono<ProfileSources> sources() {
        return Mono.just(new ProfileSources(true));
    }

    @Override
    public Mono<ProfileProposal> propose(ProfileSource source) {
        if ("bad".equals(source.file())) {
            throw new Refused(
                    ProblemType.INVALID,
                    "Invalid",
                    List.of(new FieldProblem("file", "exchange.unreadable", "It is not JSON.")));
        }
        var onto = Objects.requireNonNull(source.onto());
        return people.me()
                .map(me ->
                        new ProfileProposal(
                                new Me(
                                        me.username(),
                                        me.mayWrite(),
                                        me.powers(),
                                        me.person(),
                                        proposed(onto)),
                                List.of(ProfileField.LANGUAGES),
                                List.of("Language <b>Klingonese</b>")));
    }

    private static ProfileForm proposed(ProfileForm onto) {
        var languages = new ArrayList<>(onto.languages());
        languages.add(new SpokenLanguage("eo", "4"));
        return PretendProfiles.helps(onto, onto.canHelp(), languages);
    }
}
