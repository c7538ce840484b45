package org.atrium.server.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atrium.server.questions.Threading.answer;
import static org.atrium.server.questions.Threading.ask;
import static org.atrium.server.questions.Threading.form;
import static org.atrium.server.questions.Threading.get;
import static org.atrium.server.questions.Threading.posting;
import static org.atrium.server.questions.Threading.put;
import static org.atrium.server.questions.Threading.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.atrium.contract.questions.Answer;
import org.atrium.contract.questions.Comment;
import org.atrium.contract.questions.Question;
import org.atrium.contract.shared.Page;
import org.atrium.server.ServerTest;
import org.atrium.server.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Threads of more answers and comments than are shown at once. */
@ServerTest
class LongThreadTest {

    private static final int ANSWERS = Question.ANSWERS + 3;
    private static final int COMMENTS = 13;

    private static final AtomicInteger TIMES = new AtomicInteger();

    @Autowired private TestMembers members;

    private WebTestClient asker;
    private WebTestClient helper;
    private String id;

    @BeforeEach
    void aLongThread() {
        // Each may write so often only.
        var times = TIMES.incrementAndGet();
        asker = members.member("Long Asker " + times);
        helper = members.member("Long Helper " + times);
        id = ask(asker, "Which of the many shelves carries glass?").id();
        for (var number = 1; number <= ANSWERS; number++) {
            answer(helper, id, "Shelf number %d carries all our glass plates.".formatted(number));
        }
    }

    private Question page(String query) {
        return get(asker, id + query);
    }

    private static Question comment(WebTestClient writer, String path, int number) {
        var body = Map.of("body", "Remark number %d about it.".formatted(number), "language", "en");
        return Objects.requireNonNull(
                posting(writer, "/" + path + "/comments", body)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Question.class)
                        .returnResult()
                        .getResponseBody());
    }

    private Page<Comment> comments(String query) {
        return Threading.comments(asker, id, query);
    }

    @Test
    void itsPagesHaveEveryAnswerOnce() {
        var seen = new ArrayList<String>();
        for (var number = 1; number <= 2; number++) {
            var page = page("?page=" + number);
            assertThat(page.page()).isEqualTo(number);
            assertThat(page.pages()).isEqualTo(2);
            assertThat(page.answerCount()).isEqualTo(ANSWERS);
            page.answers().stream().map(Answer::id).forEach(seen::add);
        }
        assertThat(seen).hasSize(ANSWERS);
        assertThat(new HashSet<>(seen)).hasSize(ANSWERS);
        assertThat(page("").answers()).extracting(Answer::id).isEqualTo(seen.subList(0, 20));
        for (var beyond : List.of(3, Integer.MAX_VALUE)) {
            assertThat(page("?page=" + beyond).page()).isEqualTo(2);
        }
        for (var before : List.of(0, -7)) {
            assertThat(page("?page=" + before).page()).isEqualTo(1);
        }
    }

    @Test
    void opensWhereAnAnswerOrACommentIs() {
        var last = page("?page=2").answers().getLast().id();
        assertThat(page("?at=" + last).page()).isEqualTo(2);
        var comment =
                comment(helper, id + "/answers/" + last, 1)
                        .answers()
                        .getLast()
                        .comments()
                        .getFirst();
        assertThat(page("?at=" + comment.id()).page()).isEqualTo(2);
        assertThat(page("?page=2&at=0000000000000").page()).isEqualTo(2);
    }

    @Test
    void anActAnswersWithThePageOfWhatItWasDoneTo() {
        var given = answer(helper, id, "The oak shelf carries more than one would think.");
        assertThat(given.page()).isEqualTo(2);
        assertThat(given.answers().getLast().body()).startsWith("The oak shelf");

        var last = given.answers().getLast().id();
        var voted = put(asker, id + "/answers/" + last + "/vote", Map.of("value", 1));
        assertThat(voted.page()).as("the most helpful comes first").isEqualTo(1);
        assertThat(voted.answers().getFirst().id()).isEqualTo(last);
    }

    @Test
    void ofManyCommentsTheFirstAreShownAndAllCanBeRead() {
        var first = page("").answers().getFirst().id();
        var on = id + "/answers/" + first;
        for (var number = 1; number <= COMMENTS; number++) {
            comment(helper, id, number);
            comment(helper, on, number);
        }
        var page = page("");
        assertThat(page.comments()).hasSize(10);
        assertThat(page.commentCount()).isEqualTo(COMMENTS);
        assertThat(page.answers().getFirst().comments()).hasSize(10);
        assertThat(page.answers().getFirst().commentCount()).isEqualTo(COMMENTS);

        var all = comments("?limit=100");
        assertThat(all.items()).hasSize(COMMENTS).startsWith(page.comments().getFirst());
        assertThat(all.next()).isNull();
        var part = comments("?limit=9&on=" + first);
        assertThat(part.total()).isEqualTo(COMMENTS);
        assertThat(comments("?limit=9&on=" + first + "&after=" + part.next()).items())
                .extracting(Comment::body)
                .containsExactly(
                        "Remark number 10 about it.",
                        "Remark number 11 about it.",
                        "Remark number 12 about it.",
                        "Remark number 13 about it.");
        refused(asker.get().uri("/api/v1/questions/" + id + "/comments?on=0000000000000"), 404);
        refused(asker.get().uri("/api/v1/questions/" + id + "/comments?limit=101"), 400);
    }

    @Test
    void whoMayNotSeeTheThreadSeesNoComments() {
        var organiser = members.organiser("Long Organiser", "hungary");
        var form = form("Who keeps the keys of the vault?", "hungary");
        form.put("visibility", "members");
        var hidden = ask(organiser, form);
        comment(organiser, hidden.id(), 1);

        refused(asker.get().uri("/api/v1/questions/" + hidden.id() + "/comments"), 404);
    }
}
