package org.atrium.ui.organisations;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.OrganisationForm;
import org.atrium.contract.people.ProfileField;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.ui.AtriumUi;
import org.atrium.ui.Given;
import org.atrium.ui.PretendBackend;
import org.atrium.ui.PretendEvents;
import org.atrium.ui.PretendOrganisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Organisations for visitors. */
@SpringBootTest(classes = AtriumUi.class)
@AutoConfigureMockMvc
@Import(PretendBackend.class)
class OrganisationPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Given given;
    @Autowired PretendOrganisations organisations;
    @Autowired PretendEvents events;

    private String library(String name) {
        return organisations.there(
                new OrganisationForm(
                        name,
                        Map.of("ar", "مكتبة"),
                        "public_library",
                        "KE",
                        List.of(),
                        List.of("sw"),
                        "https://library.example/?a=1&b=2",
                        "Q7654321",
                        "Maps \"of\" Kenya",
                        "Ask <the> librarian",
                        "partner",
                        0),
                "Tamarind");
    }

    @Test
    void listsOrganisationsWithoutCookie() throws Exception {
        mvc.perform(get("/organisations").param("country", "SE"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("href=\"/organisations/WMSE\"")))
                .andExpect(content().string(not(containsString("/organisations/new"))));
        mvc.perform(get("/organisations").param("q", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void showsAnOrganisationEscapedAndWithSafeLinks() throws Exception {
        var id = library("Library <i>of</i> Mombasa");
        mvc.perform(get("/organisations/{id}", id))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Library &lt;i&gt;of"),
                                                containsString("Ask &lt;the&gt; librarian"),
                                                containsString(
                                                        "<bdi lang=\"ar\" dir=\"rtl\">مكتبة</bdi>"),
                                                containsString("wikidata.org/wiki/Q7654321"),
                                                containsString("Category:Maps%20%22of%22%20Kenya"),
                                                containsString("rel=\"noopener nofollow ugc\""),
                                                containsString("href=\"/groups/kenya\""),
                                                not(containsString("/edit\"")))));
        mvc.perform(get("/organisations/{id}/history", id))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(content().string(containsString("Added to the directory")));
    }

    @Test
    void showsWhoLetsVisitorsSeeThatTheyAreThere() throws Exception {
        var id = library("Library of people");
        given.member("Shown at the library");
        given.profile("Shown at the library", at(id, FieldVisibility.EVERYONE));
        given.member("Hidden at the library");
        given.profile("Hidden at the library", at(id, FieldVisibility.MEMBERS));
        mvc.perform(get("/organisations/{id}", id))
                .andExpect(content().string(containsString("<bdi>Shown at the library</bdi>")))
                .andExpect(content().string(containsString("since 2018")))
                .andExpect(content().string(not(containsString("Hidden at the library"))));
        mvc.perform(get("/people/{username}", "Shown at the library"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<a href=\"/organisations/" + id + "\"><bdi>")));
    }

    private static ProfileForm at(String id, FieldVisibility visibility) {
        var none = ProfileForm.EMPTY;
        return new ProfileForm(
                1,
                null,
                null,
                List.of(),
                List.of(new AffiliationForm("The library", id, null, true, 2018, null)),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Availability.OPEN,
                none.limits(),
                null,
                true,
                Map.of(ProfileField.AFFILIATIONS, visibility));
    }

    @Test
    void showsWhatItHostsAndNothingWhereItHostsNothing() throws Exception {
        mvc.perform(get("/organisations/{id}", library("Library that invites nobody")))
                .andExpect(content().string(not(containsString("id=\"hosted\""))));
        var id = library("Library that invites");
        var author = given.member("Author of hosted events");
        var coming = events.add(PretendEvents.hosted("Maps <here>", 9, id), author);
        events.add(PretendEvents.hosted("Maps back then", -9, id), author);
        mvc.perform(get("/organisations/{id}", id))
                .andExpect(content().string(containsString("id=\"hosted\"")))
                .andExpect(content().string(containsString("Maps &lt;here&gt;")))
                .andExpect(content().string(containsString("Maps back then")))
                .andExpect(content().string(containsString("href=\"/events?organisation=" + id)));
        mvc.perform(get("/events/{id}", coming))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<a href=\"/organisations/"
                                                        + id
                                                        + "\"><bdi>Library that invites")));
        mvc.perform(get("/events").param("organisation", id))
                .andExpect(content().string(containsString("Maps &lt;here&gt;")))
                .andExpect(content().string(containsString("Library that invites")))
                .andExpect(content().string(not(containsString("Maps back then"))));
        mvc.perform(get("/events").param("organisation", "NOBODY")).andExpect(status().isOk());
    }

    @Test
    void groupsLeadToTheirOrganisations() throws Exception {
        mvc.perform(get("/groups/sweden"))
                .andExpect(content().string(containsString("href=\"/organisations/WMSE\"")))
                .andExpect(
                        content().string(containsString("href=\"/organisations?group=sweden\"")));
    }

    @Test
    void idsOfAnyKindAreFoundAndUnknownOnesAreNot() throws Exception {
        mvc.perform(get(URI.create("/organisations/UG-WK%3F")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Whose Knowledge?")));
        mvc.perform(get("/organisations/NOBODY")).andExpect(status().isNotFound());
    }

    @Test
    void formsAreForMembers() throws Exception {
        mvc.perform(get("/organisations/new"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/login?return=*organisations*"));
        mvc.perform(get("/organisations/WMSE/edit")).andExpect(status().is3xxRedirection());
    }
}
