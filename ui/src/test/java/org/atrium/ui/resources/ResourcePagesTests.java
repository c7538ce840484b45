package org.atrium.ui.resources;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.atrium.ui.AtriumUi;
import org.atrium.ui.PretendBackend;
import org.atrium.ui.PretendResources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Resources for visitors. */
@SpringBootTest(classes = AtriumUi.class)
@AutoConfigureMockMvc
@Import(PretendBackend.class)
class ResourcePagesTests {

    @Autowired MockMvc mvc;
    @Autowired PretendResources resources;

    @Test
    void listsResourcesWithoutCookie() throws Exception {
        var id = resources.there(PretendResources.form("Slides for visitors"), "Tamarind");
        mvc.perform(get("/resources").param("q", "visitors"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("href=\"/resources/" + id + "\"")))
                .andExpect(content().string(not(containsString("/resources/new"))));
        mvc.perform(get("/resources").param("q", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(get("/sitemap-rooms.xml"))
                .andExpect(content().string(containsString("/resources</loc>")));
    }

    @Test
    void showsAResourceEscapedAndWithASafeLink() throws Exception {
        var id =
                resources.there(
                        PretendResources.form("Slides <i>for</i> readers", "tunisia"), "Tamarind");
        mvc.perform(get("/resources/{id}", id))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Slides &lt;i&gt;for"),
                                                containsString("Twelve &lt;b&gt;slides"),
                                                containsString("The &lt;i&gt;circle"),
                                                containsString("rel=\"nofollow noopener ugc\""),
                                                containsString("href=\"/groups/tunisia\""))));
        mvc.perform(get("/resources/{id}/history", id)).andExpect(status().isOk());
        mvc.perform(get("/resources/nothing")).andExpect(status().isNotFound());
    }

    @Test
    void showsTheNewestOfAGroupAndOfATopic() throws Exception {
        var id = resources.there(PretendResources.form("Slides of Tunisia", "tunisia"), "Tamarind");
        for (var page : new String[] {"/groups/tunisia", "/topics/presentations"}) {
            mvc.perform(get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/resources/" + id)));
        }
    }
}
