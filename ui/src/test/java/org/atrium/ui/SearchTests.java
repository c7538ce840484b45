package org.atrium.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.atrium.ui.platform.Links;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The one search for visitors. */
@UiTest
class SearchTests {

    @LocalServerPort private int port;
    @Autowired private Given given;
    private Visitor visitor;

    @BeforeEach
    void visit() {
        visitor = new Visitor(port);
    }

    @Test
    void asksWhetherSomethingElseWasMeant() {
        var page = visitor.get("/search?q=xyphotografs&kinds=question").page();

        assertThat(page.select(".meant a").attr("href"))
                .isEqualTo("/search?q=xyphotographs&kinds=question");
        assertThat(page.select(".meant a").text()).isEqualTo("xyphotographs");
        assertThat(visitor.get("/search?q=xylophonequartz").page().select(".meant")).isEmpty();
    }

    @Test
    void explainsOperatorsWithoutScript() {
        assertThat(visitor.get("/search").page().select("details.search-help[open] dt").eachText())
                .contains("topic:copyright", "is:unanswered");
        assertThat(visitor.get("/search?q=maps").page().select("details.search-help[open]"))
                .isEmpty();
    }

    @Test
    void completesForTheScript() {
        var found =
                JsonMapper.shared()
                        .readTree(
                                visitor.get("/search/completions?q=" + Links.encode("x topic"))
                                        .html());

        assertThat(found.size()).isEqualTo(2);
        assertThat(found.get(0).get("text").asString()).isEqualTo("topic:");
        assertThat(found.get(0).get("label").asString())
                .isEqualTo("on this topic, by its name in any language");
        assertThat(found.get(1).get("label").asString()).isEqualTo("Copyright");
        assertThat(
                        JsonMapper.shared()
                                .readTree(visitor.get("/search/completions?q=is:s").html())
                                .get(0)
                                .get("label")
                                .asString())
                .isEqualTo("Solved");
        assertThat(visitor.get("/search/completions?q=" + "x".repeat(201)).html()).isEqualTo("[]");
    }

    @Test
    void findsOrganisations() {
        var page = visitor.get("/search?q=Wikimedia&kinds=organisation").page();

        assertThat(page.select("li.row")).isNotEmpty();
        assertThat(page.select("li.row .state").eachText()).containsOnly("Organisation");
        assertThat(page.select("li.row .row-title a[href^=/organisations/]")).isNotEmpty();
    }
}
