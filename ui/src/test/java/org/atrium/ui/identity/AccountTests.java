package org.atrium.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.atrium.ui.ViewTest;
import org.atrium.ui.platform.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

class AccountTests extends ViewTest {

    @Autowired private AccountClient account;
    @Autowired private ArchiveDownload download;
    @Autowired private Words.Library words;
    @Autowired private ApplicationContext context;

    private AccountSection section() {
        UI.getCurrent().navigate("profile");
        return find(AccountSection.class).single();
    }

    private ErasureBanner banner() {
        return find(ErasureBanner.class).single();
    }

    private String dueText() {
        var day = words.current().day(Instant.now().plus(7, ChronoUnit.DAYS));
        return text("erasure.due", day);
    }

    private void type(AccountSection section, String name) {
        test(find(TextField.class, section).single()).setValue(name);
        test(button(section, "erasure.begin")).click();
    }

    @Test
    void takesEverythingAlong() throws IOException {
        var link =
                find(Anchor.class, section())
                        .withCondition(one -> one.getText().equals(text("archive.download")))
                        .single();
        assertThat(link.getHref()).isEqualTo("/profile/archive");
        assertThat(link.isRouterIgnore()).isTrue();

        var response = new MockHttpServletResponse();
        download.archive(response);
        assertThat(response.getContentAsString()).isEqualTo("all of " + me);
        assertThat(response.getContentType()).isEqualTo("application/zip");
        assertThat(response.getHeader("Content-Disposition")).contains("attachment");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void erasesNothingWithoutTheName() {
        var section = section();
        type(section, "Somebody else");
        var field = find(TextField.class, section).single();
        await(() -> assertThat(field.isInvalid()).isTrue());
        assertThat(field.getErrorMessage()).isEqualTo("That is not your name.");
        assertThat(account.erasure().dueAt()).isNull();
        assertThat(find(ErasureBanner.class).all()).isEmpty();
    }

    @Test
    void saysOnEveryPageThatTheAccountIsToBeErasedUntilItIsKept() {
        type(section(), me);
        await(() -> assertThat(banner().getElement().getTextRecursively()).contains(dueText()));
        assertThat(account.erasure().dueAt()).isNotNull();
        assertThat(find(AccountSection.class).single().getElement().getTextRecursively())
                .contains(dueText());

        UI.getCurrent().navigate("groups");
        assertThat(banner().getElement().getTextRecursively()).contains(dueText());
        test(button(banner(), "erasure.keep")).click();
        await(() -> assertThat(find(ErasureBanner.class).all()).isEmpty());
        assertThat(notices()).contains(text("erasure.kept"));
        assertThat(account.erasure().dueAt()).isNull();
        test(button(section(), "erasure.begin"));
    }

    @Test
    void saysItToWhoeverComesAgain() {
        account.erase(me);
        var banner = context.getBean(ErasureBanner.class);
        banner.removeFromParent();
        UI.getCurrent().add(banner);
        await(() -> assertThat(banner().getElement().getTextRecursively()).contains(dueText()));
    }
}
