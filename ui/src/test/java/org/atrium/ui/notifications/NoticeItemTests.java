package org.atrium.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.atrium.contract.notifications.Notification;
import org.atrium.contract.people.Author;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeItemTests {

    private static final List<Label> TOPICS =
            List.of(new Label("maps", "Maps"), new Label("oral-history", "Oral history"));

    @Test
    void saysWhichTopicsMadeItConcernTheMember() {
        assertThat(text("en", notice("question_posted", "can_help", TOPICS, null)))
                .contains("You help with Maps and Oral history");
        assertThat(text("fr", notice("question_posted", "can_help", TOPICS, null)))
                .contains("Vous aidez pour Maps et Oral history");
    }

    @Test
    void saysOnlyTheReasonWhereNothingIsNamed() {
        assertThat(text("en", notice("question_posted", "can_help", List.of(), null)))
                .contains("You said that you can help with this");
    }

    @Test
    void leadsToTheAnswerItIsAbout() {
        var item = item("en", notice("answer_posted", "asked", List.of(), "A1"));
        assertThat(item.getElement().getOuterHTML()).contains("#answer-A1\"");
    }

    @Test
    void leadsToTheGroupOrToAllProposals() {
        assertThat(html(group("group_invited", "maps", null)))
                .contains("invites you to", "href=\"/groups/maps\"");
        assertThat(html(group("group_approved", "maps", null)))
                .contains("approved the group that you proposed", "href=\"/groups/maps\"");
        assertThat(html(group("group_proposed", "maps", null)))
                .contains("proposes a group", "href=\"/groups/proposals\"");
        assertThat(html(group("group_refused", "maps", "Too <b>narrow</b>.")))
                .contains("declined the group", "href=\"/groups/proposals\"")
                .contains("Too &lt;b&gt;narrow");
    }

    @Test
    void namesNoPrivateGroupThatTheMemberWasTakenOutOf() {
        var notice = group("group_removed", null, "Advertised a shop.");
        assertThat(item("en", notice).getElement().getTextRecursively())
                .startsWith("Unread: You were taken out of a private group")
                .contains("Advertised a shop.");
        assertThat(html(notice)).doesNotContain("<a", "null");
        assertThat(html(group("group_removed", "maps", null)))
                .contains("took you out of", "href=\"/groups/maps\"");
    }

    @Test
    void leadsToWhoMentorsWhom() {
        for (var kind : List.of("asked", "taken", "declined", "withdrawn", "ended")) {
            assertThat(html(group("mentoring_" + kind, null, null)))
                    .contains("Marginalia", "href=\"/requests#mentoring\"", ">Mentoring<");
        }
    }

    private static String html(Notification notice) {
        return item("en", notice).getElement().getOuterHTML();
    }

    private static Notification group(String kind, @Nullable String slug, @Nullable String note) {
        return new Notification(
                "N1",
                kind,
                "concerned",
                List.of(),
                null,
                new Author("Marginalia", "Marginalia", null),
                List.of(),
                1,
                null,
                null,
                slug,
                null,
                null,
                slug == null ? "" : "Maps",
                "en",
                note,
                Instant.now(),
                false);
    }

    private static String text(String language, Notification notice) {
        return item(language, notice).getElement().getTextRecursively();
    }

    private static NoticeItem item(String language, Notification notice) {
        var words = new Words.Library().in(Locale.forLanguageTag(language));
        return new NoticeItem(words, notice, opened -> {}, cause -> {});
    }

    private static Notification notice(
            String kind, String reason, List<Label> because, @Nullable String answer) {
        return new Notification(
                "N1",
                kind,
                reason,
                because,
                null,
                new Author("Marginalia", "Marginalia", null),
                List.of(),
                1,
                "Q1",
                null,
                null,
                null,
                answer,
                "Which scanner for maps?",
                "en",
                null,
                Instant.now(),
                false);
    }
}
