package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import org.atrium.ui.MemberViewTest;
import org.junit.jupiter.api.Test;

class PeopleViewTests extends MemberViewTest {

    @Test
    void filtersByWhatTheAddressSays() {
        var view = navigate("people?topic=copyright", PeopleView.class);
        var html = html(view);
        assertThat(html).contains("2 people", "Marginalia", "Fits because:");
        assertThat(html).contains("href=\"/people\"").doesNotContain("Hilo Rojo");
    }

    @Test
    void saysWhatToDoWhenNobodyFits() {
        var view = navigate("people?topic=copyright&country=SE", PeopleView.class);
        assertThat(html(view)).contains("Nobody fits all of this.", "href=\"/ask\"");
    }

    private static String html(Component view) {
        return view.getElement().getChild(0).getProperty("innerHTML");
    }
}
