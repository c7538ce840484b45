package org.atrium.ui.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atrium.contract.questions.Visibility;
import org.atrium.contract.shared.Page;
import org.atrium.contract.topics.Topic;
import org.atrium.ui.ViewTest;
import org.atrium.ui.examples.ExampleRows;
import org.atrium.ui.follows.FollowButton;
import org.atrium.ui.platform.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TopicViewTests extends ViewTest {

    @Autowired private Words.Library library;

    @Test
    void showsNamesPlaceAndQuestionsOfATopic() {
        var id = given.question("Tamarind", "Which photographs first?", "There are many.", "en");
        open("topics/photographs", TopicView.class);

        assertThat(html().select("h1").text()).isEqualTo("Photographs");
        assertThat(html().select(".topic-names [lang=es]").text()).isEqualTo("Fotografías");
        assertThat(html().select("a[href^=https://www.wikidata.org/wiki/Q]")).hasSize(1);
        assertThat(html().select(".row-title a").eachAttr("href"))
                .anyMatch(href -> href.contains(id));
    }

    @Test
    void letsAMemberFollowTheTopic() {
        open("topics/photographs", TopicView.class);

        await(() ->
                assertThat(find(FollowButton.class).first().getElement().getTextRecursively())
                        .startsWith(text("follow")));
    }

    @Test
    void namesOnceWhatIsAlikeInManyLanguages() {
        var labels = Map.of("en", "OCR", "de", "OCR", "es", "OCR", "fr", "ROC", "pt", "ROC");
        var topic =
                new Topic(
                        "ocr", "OCR", labels, List.of(), "texts", null, Map.of(), List.of(),
                        List.of());
        var room =
                new TopicRoom(
                        topic,
                        new Page<>(List.of(), null, 0),
                        new Page<>(List.of(), null, 0),
                        List.of(),
                        List.of(),
                        ExampleRows.NONE);

        assertThat(room.otherLabels(library.in(Locale.ENGLISH)))
                .containsExactly(new TopicRoom.Name("fr", "ROC"));
    }

    @Test
    void leadsToWiderAndNarrowerTopics() {
        open("topics/open-licences", TopicView.class);

        assertThat(html().select("nav a").eachAttr("href"))
                .containsExactly("/topics", "/topics/copyright");
        assertThat(html().select(".topic-facts a").eachAttr("href"))
                .contains("/topics/cc0", "/topics/cc-by", "/topics/cc-by-sa");
    }

    @Test
    void hidesWhatTheMemberMayNotRead() {
        given.question(
                "Tamarind",
                "A topic that stays among us",
                "Not for everybody here.",
                "en",
                "everyone",
                Visibility.CONFIDENTIAL);
        open("topics/photographs", TopicView.class);

        assertThat(html().text()).doesNotContain("stays among us");
    }

    @Test
    void listsTopicsByTheme() {
        open("topics", TopicsView.class);

        assertThat(html().select("h2").eachText()).contains(text("theme.rights"));
        assertThat(html().select("a[href=/topics/copyright]").text()).isEqualTo("Copyright");
    }

    @Test
    void findsATopicByItsNameInAnotherLanguage() {
        open("topics?q=fotograf", TopicsView.class);

        assertThat(html().select("a[href=/topics/photographs]")).hasSize(1);
    }

    @Test
    void saysWhatToDoWhereNoTopicIsFound() {
        open("topics?q=xylophonequartz", TopicsView.class);

        assertThat(html().select(".empty a").eachAttr("href")).containsExactly("/topics");
    }

    @Test
    void namesEveryThemeOfTheVocabulary() {
        var words = library.in(java.util.Locale.ENGLISH);
        open("topics", TopicsView.class);

        assertThat(html().select("h2").eachText())
                .doesNotContain(words.get("theme.other"))
                .hasSize(10);
    }
}
