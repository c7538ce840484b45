package org.atrium.ui.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.atrium.contract.people.FieldVisibility;
import org.atrium.contract.people.ProfileField;
import org.atrium.ui.AtriumUi;
import org.atrium.ui.Given;
import org.atrium.ui.PretendBackend;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = AtriumUi.class)
@AutoConfigureMockMvc
@Import(PretendBackend.class)
class ReaderPagesTests {

    @Autowired MockMvc mvc;
    @Autowired Given given;

    @Test
    void showsNamesAndTextsInTheirOwnDirectionWithoutCookie() throws Exception {
        mvc.perform(get("/people/{username}", "نخلة"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("<h1><bdi>نخلة</bdi></h1>")))
                .andExpect(content().string(containsString("lang=\"ar\" dir=\"rtl\"")));
    }

    @Test
    void handsOutCardsWithoutCookie() throws Exception {
        mvc.perform(get("/people/{username}", "نخلة"))
                .andExpect(content().string(containsString("/card.vcf\" router-ignore")));
        mvc.perform(get("/people/{username}/card.vcf", "نخلة"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Content-Type", "text/vcard;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(content().string(containsString("FN:نخلة\r\nX-SITE:http")));
        mvc.perform(get("/people/{username}/card.vcf", "Nobody Of This Name"))
                .andExpect(status().isNotFound());
    }

    @Test
    void leadsToThoseWhoMentor() throws Exception {
        mvc.perform(get("/people"))
                .andExpect(content().string(containsString("href=\"/people?helps=mentor\"")));
    }

    @Test
    void copiesOfProfilesAreForTheirOwners() throws Exception {
        mvc.perform(get("/profile/profile.json")).andExpect(status().isFound());
    }

    @Test
    void showsOnAMapWherePeopleLive() throws Exception {
        mvc.perform(get("/people?view=map&language=ar"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"/people?language=ar&amp;country=TN"
                                                        + "&amp;view=map\"")))
                .andExpect(content().string(containsString("/world.svg#TN")));
    }

    @Test
    void escapesWhatSomebodyTypes() throws Exception {
        mvc.perform(get("/people").param("q", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
        mvc.perform(get("/groups").param("q", "<img src=x>"))
                .andExpect(content().string(not(containsString("<img"))));
    }

    @Test
    void remembersALanguageOnlyWhenSomebodyChooses() throws Exception {
        mvc.perform(get("/language").header("Accept-Language", "ar"))
                .andExpect(content().string(containsString("<html lang=\"ar\" dir=\"rtl\">")))
                .andExpect(cookie().doesNotExist("language"));
        mvc.perform(get("/language/sv"))
                .andExpect(status().isSeeOther())
                .andExpect(cookie().value("language", "sv"));
        mvc.perform(get("/language/xx")).andExpect(status().isNotFound());
    }

    @Test
    void saysSinceWhenSomebodyIsAtWikimedia() throws Exception {
        mvc.perform(get("/people/Tamarind").param("standing", ""))
                .andExpect(content().string(containsString("On Wikimedia since 2009")))
                .andExpect(content().string(containsString("administrator on Meta-Wiki")));
    }

    @Test
    void saysThatAnAccountWasErased() throws Exception {
        given.member("Former member 1234");
        mvc.perform(get("/people/{username}", "Former member 1234"))
                .andExpect(content().string(containsString("had it erased")))
                .andExpect(content().string(not(containsString("User:Former"))));
    }

    @Test
    void showsVisitorsWhatEveryoneSees() throws Exception {
        given.member("Sorrel");
        given.profile(
                "Sorrel",
                Profiles.full(
                        Map.of(
                                ProfileField.AVAILABILITY,
                                FieldVisibility.MEMBERS,
                                ProfileField.PRONOUNS,
                                FieldVisibility.GROUPS)));
        mvc.perform(get("/people/Sorrel"))
                .andExpect(content().string(containsString("<bdi>Ama Mensah</bdi>")))
                .andExpect(content().string(containsString("data-clock=\"Africa/Nairobi\"")))
                .andExpect(content().string(containsString("Time zone: Nairobi")))
                .andExpect(content().string(containsString("rel=\"noopener nofollow ugc\"")))
                .andExpect(content().string(containsString("href=\"/people?helps=train\"")))
                .andExpect(content().string(not(containsString("Open to questions"))))
                .andExpect(content().string(not(containsString("at most 3"))))
                .andExpect(content().string(not(containsString("she/her"))))
                .andExpect(content().string(not(containsString("class=\"seen"))));
    }

    @Test
    void offersVisitorsTimeZonesWithoutScript() throws Exception {
        mvc.perform(get("/people?zone=Asia/Kolkata"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<option value=\"Asia/Kolkata\" selected>Kolkata (\u2066UTC+5:30\u2069)")));
    }

    @Test
    void showsAGroupWithItsPlaceInTheWiderArea() throws Exception {
        mvc.perform(get("/groups/tunisia"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"/groups/middle-east-north-africa\"")))
                .andExpect(content().string(containsString("<bdi>Tamarind</bdi>")));
    }
}
