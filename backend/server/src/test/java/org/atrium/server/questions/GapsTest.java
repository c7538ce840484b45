package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.eventually;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.refused;

import java.util.List;
import java.util.Objects;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.LookedFor;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.questions.Gap;
import org.atrium.contract.questions.Gaps;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.atrium.server.TestProfiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is asked in a group that nobody of its people can help with. */
@ServerTest
class GapsTest {

    private static final String GROUP = "thailand";

    @Autowired private TestMembers members;
    private WebTestClient organiser;

    @BeforeEach
    void somebodyOrganises() {
        organiser = members.organiser("Gaps Organiser", GROUP);
    }

    private Gaps gaps() {
        return result(organiser, "/gaps", Gaps.class);
    }

    private static <T> T result(WebTestClient reader, String path, Class<T> type) {
        return Objects.requireNonNull(
                reader.get()
                        .uri("/api/v1/groups/" + GROUP + path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(type)
                        .returnResult()
                        .getResponseBody());
    }

    private static List<String> ids(List<Gap> gaps) {
        return gaps.stream().map(gap -> gap.what().id()).toList();
    }

    private void asked(String topic, String language) {
        var form = form("Who knows about this here, please?", GROUP);
        form.put("topics", List.of(topic));
        form.put("language", language);
        ask(members.member("Gaps Asker"), form);
    }

    private void helps(String username, String topic, String language, boolean hidden) {
        var form = profile(topic, language);
        var member = members.member(username);
        member.put()
                .uri("/api/v1/groups/" + GROUP + "/membership")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        member.put()
                .uri("/api/v1/me")
                .bodyValue(
                        hidden
                                ? TestProfiles.seenBy(
                                        form, ProfileField.CAN_HELP, FieldVisibility.ME)
                                : form)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static ProfileForm profile(String topic, String language) {
        return TestProfiles.saying(
                0,
                List.of(),
                List.of(),
                null,
                List.of(new SpokenLanguage(language, "4")),
                List.of(topic),
                List.of(),
                Availability.OPEN,
                null,
                true);
    }

    @Test
    void namesTopicsAndLanguagesThatNobodyThereHelpsWith() {
        asked("pattypan", "th");
        asked("viaf", "en");
        helps("Gaps Hidden", "pattypan", "is", true);
        eventually(() -> assertThat(ids(gaps().topics())).contains("pattypan", "viaf"));
        assertThat(ids(gaps().languages())).contains("th", "en");

        helps("Gaps Helper", "viaf", "en", false);
        eventually(() -> {
            assertThat(ids(gaps().topics())).contains("pattypan").doesNotContain("viaf");
            assertThat(ids(gaps().languages())).contains("th").doesNotContain("en");
        });
        refused(members.member("Gaps Asker").get().uri("/api/v1/groups/" + GROUP + "/gaps"), 403);
        refused(members.visitor().get().uri("/api/v1/groups/" + GROUP + "/gaps"), 401);
    }

    @Test
    void saysOnItsPageWhomItLooksFor() {
        asked("mix-n-match", "en");
        eventually(() -> assertThat(ids(gaps().topics())).contains("mix-n-match"));
        put("/topic/mix-n-match", 200);
        put("/topic/mix-n-match", 200);
        put("/language/th", 200);

        eventually(() ->
                assertThat(page().lookingFor())
                        .extracting(LookedFor::kind, wish -> wish.what().id())
                        .containsExactly(
                                org.assertj.core.api.Assertions.tuple("language", "th"),
                                org.assertj.core.api.Assertions.tuple("topic", "mix-n-match")));
        assertThat(gaps().topics())
                .filteredOn(gap -> gap.what().id().equals("mix-n-match"))
                .allMatch(Gap::lookingFor);
        put("/topic/nothing-of-the-kind", 400);
        put("/language/xx", 400);
        put("/colour/red", 400);
        refused(
                members.member("Gaps Asker")
                        .put()
                        .uri("/api/v1/groups/" + GROUP + "/looking-for/language/sv"),
                403);

        organiser
                .delete()
                .uri("/api/v1/groups/" + GROUP + "/looking-for/topic/mix-n-match")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        eventually(() -> assertThat(page().lookingFor()).hasSize(1));
    }

    private Group page() {
        return result(members.visitor(), "", Group.class);
    }

    private void put(String what, int status) {
        organiser
                .put()
                .uri("/api/v1/groups/" + GROUP + "/looking-for" + what)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
