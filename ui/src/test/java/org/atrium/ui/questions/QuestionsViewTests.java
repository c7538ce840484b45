package org.atrium.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;

class QuestionsViewTests extends ViewTest {

    @Test
    void marksWhatWasChosenAndLeadsToTheListWithoutIt() {
        open("questions?state=unanswered&topic=photographs&q=glass", QuestionsView.class);
        var page = html();
        var all =
                QuestionFilter.of(
                        Map.of(
                                "state", List.of("unanswered"),
                                "topic", List.of("photographs"),
                                "q", List.of("glass")));
        var anyState = all.toggled("state", "unanswered").address();
        var anyTopic = all.toggled("topic", "photographs").address();

        assertThat(page.select(".facet a[aria-current=true]").eachAttr("href"))
                .containsExactlyInAnyOrder(anyState, anyTopic);
        assertThat(page.select(".chips a.chip").eachAttr("href"))
                .containsExactlyInAnyOrder(anyState, anyTopic, all.searching(null).address());
        assertThat(page.select("input[name=q]").val()).isEqualTo("glass");
        assertThat(page.select("input[type=hidden][name=topic]").val()).isEqualTo("photographs");
    }

    @Test
    void countsInFacetsWhatTheListThenShows() {
        open("questions?language=fr", QuestionsView.class);
        var unanswered = html().select(".facet a[href*=state=unanswered]");
        var count = Integer.valueOf(unanswered.select("span:last-child").text());
        open(unanswered.attr("href").substring(1), QuestionsView.class);

        assertThat(html().select("#results").text()).isEqualTo(text("questions.total", count));
        assertThat(html().select("li.row .row-title[lang=fr]")).hasSizeGreaterThan(0);
    }

    @Test
    void saysWhatToDoWhereNothingIsFound() {
        open("questions?q=xylophonequartz&group=everyone", QuestionsView.class);

        assertThat(html().select(".empty a").eachAttr("href"))
                .contains("/questions", "/ask?group=everyone&title=xylophonequartz");
    }
}
