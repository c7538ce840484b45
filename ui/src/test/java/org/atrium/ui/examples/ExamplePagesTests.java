package org.atrium.ui.examples;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atrium.ui.AtriumUi;
import org.atrium.ui.Given;
import org.atrium.ui.PretendBackend;
import org.atrium.ui.PretendExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Examples for visitors. */
@SpringBootTest(classes = AtriumUi.class)
@AutoConfigureMockMvc
@Import(PretendBackend.class)
class ExamplePagesTests {

    @Autowired MockMvc mvc;
    @Autowired Given given;
    @Autowired PretendExamples examples;

    @Test
    void showsAnExampleThatCanBeTakenAlong() throws Exception {
        given.member("Example Writer");
        var id =
                examples.there(
                        ExampleForms.plates("Plates <i>for</i> all", false, "sweden"),
                        "Example Writer");
        mvc.perform(get("/examples/{id}", id))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().doesNotExist("X-Robots-Tag"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Plates &lt;i&gt;for"),
                                                containsString("Cups &lt;of> tea"),
                                                containsString("1,200"),
                                                containsString("without source"),
                                                containsString(
                                                        "href=\"https://figures.example/plates?a=1&amp;b=2\""),
                                                containsString("rel=\"nofollow noopener ugc\""),
                                                containsString("<em>safely</em>"),
                                                containsString("Example Writer, CC BY-SA 4.0 · "),
                                                containsString("/examples/" + id + "</p>"),
                                                containsString("/ask?group=sweden&amp;title="),
                                                containsString("href=\"/organisations/WMSE\""),
                                                not(containsString("/edit\"")))));
        mvc.perform(get("/examples/{id}/history", id))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(content().string(containsString("Published")));
        mvc.perform(get("/examples?group=sweden&language=en"))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(content().string(containsString("href=\"/examples/" + id + "\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/groups/sweden",
                "/topics/copyright",
                "/organisations/WMSE",
                "/people/Example Everywhere"
            })
    void leadsThereFromWhatItBelongsTo(String page) throws Exception {
        given.member("Example Everywhere");
        var id =
                examples.there(
                        ExampleForms.plates("Plates for many pages", false, "sweden"),
                        "Example Everywhere");
        mvc.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/examples/" + id + "\"")));
    }

    @Test
    void showsNoDraftAndNothingThatIsNotThere() throws Exception {
        given.member("Example Drafter");
        var id =
                examples.there(
                        ExampleForms.plates("Plates for nobody yet", true, "sweden"),
                        "Example Drafter");
        mvc.perform(get("/examples/{id}", id)).andExpect(status().isNotFound());
        mvc.perform(get("/examples/nothing")).andExpect(status().isNotFound());
        mvc.perform(get("/examples?group=sweden"))
                .andExpect(content().string(not(containsString("Plates for nobody yet"))));
    }

    @Test
    void saysThatNothingWasFoundAndEchoesNothing() throws Exception {
        mvc.perform(get("/examples?year=x&q={q}", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is no example here yet.")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(get("/examples").header("Accept-Language", "ar"))
                .andExpect(content().string(containsString("dir=\"rtl\"")))
                .andExpect(content().string(containsString("أمثلة")));
    }
}
