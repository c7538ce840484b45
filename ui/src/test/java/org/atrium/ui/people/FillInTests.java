package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.ui.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class FillInTests extends ViewTest {

    @Autowired ProfileFiles files;

    private FilledIn filledIn() {
        return findInView(FilledIn.class).single();
    }

    private void openDialog() {
        navigate(ProfileView.class);
        click("profile.fill");
    }

    @Test
    void fillsInWithoutSaving() {
        openDialog();
        test(findInView(TextArea.class).single()).setValue("Typed before.");
        var before = given.profileOf(me);
        click("profile.fill.fetch");

        await(() ->
                assertThat(find(Paragraph.class, filledIn()).all())
                        .extracting(Paragraph::getText)
                        .contains(text("profile.filled.in", text("profile.languages"))));
        assertThat(find(ListItem.class, filledIn()).single().getText())
                .isEqualTo("Language <b>Klingonese</b>");
        assertThat(find(FillInDialog.class).all()).noneMatch(FillInDialog::isOpened);
        assertThat(findInView(TextArea.class).single().getValue()).isEqualTo("Typed before.");
        assertThat(given.profileOf(me)).isEqualTo(before);

        click("profile.save");
        await(() ->
                assertThat(given.profileOf(me).languages())
                        .endsWith(new SpokenLanguage("eo", "4"))
                        .hasSize(before.languages().size() + 1));
    }

    @Test
    void goesBackToWhatIsSaved() {
        openDialog();
        click("profile.fill.fetch");
        await(() -> assertThat(filledIn().isVisible()).isTrue());
        click("profile.filled.back");

        await(() -> assertThat(findInView(FilledIn.class).all()).isEmpty());
        var known = given.profileOf(me).languages().size();
        assertThat(find(SpokenLine.class).all()).hasSize(Math.max(1, known));
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        openDialog();
        var dialog = find(FillInDialog.class).single();
        dialog.propose("bad");

        await(() ->
                assertThat(
                                find(Paragraph.class, dialog)
                                        .withClassName("problem")
                                        .single()
                                        .getText())
                        .isEqualTo("It is not JSON."));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(button("profile.fill.fetch").isEnabled()).isTrue();
    }

    @Test
    void ownersTakeTheirProfileAlong() {
        navigate(ProfileView.class);
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getHref().equals("/profile/profile.json"))
                .hasSize(1);
    }

    @Test
    void topicsStayInTheirOrder() {
        var topics = List.of("sparql", "copyright", "digitisation", "maps");
        given.profile(
                me, Profiles.in(null, List.of(), topics, List.of(), AskingLimits.NONE, Map.of()));
        navigate(ProfileView.class);
        click("profile.save");
        await(() -> assertThat(given.profileOf(me).version()).isEqualTo(2));

        assertThat(given.profileOf(me).canHelp()).isEqualTo(topics);
    }

    @Test
    void handsOutTheOwnProfileAsAFile() {
        var copy = files.copy();

        assertThat(copy.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(copy.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("profile.json");
        assertThat(new String(copy.getBody(), StandardCharsets.UTF_8))
                .contains("\"username\" : \"" + me + "\"", "\"languages\"");
    }
}
