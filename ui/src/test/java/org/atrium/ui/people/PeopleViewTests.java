package org.atrium.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import org.atrium.ui.MemberViewTest;
import org.junit.jupiter.api.Test;

class PeopleViewTests extends MemberViewTest {

    @Test
    void filtersByWhatTheAddressSays() {
        var view = show("topic=copyright");
        var html = html(view);
        assertThat(html).contains("2 people", "Marginalia", "Fits because:");
        assertThat(html).contains("href=\"/people\"").doesNotContain("Hilo Rojo");
    }

    @Test
    void saysWhatToDoWhenNobodyFits() {
        var view = show("topic=copyright&country=SE");
        assertThat(html(view)).contains("Nobody fits all of this.", "href=\"/ask\"");
    }

    private Component show(String query) {
        UI.getCurrent().navigate("people", QueryParameters.fromString(query));
        return (Component) getCurrentView();
    }

    private static String html(Component view) {
        return view.getElement().getChild(0).getProperty("innerHTML");
    }
}
