package org.atrium.ui.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.ui.layout.MemberLayout;
import org.atrium.ui.platform.Fragment;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;

/** Home for members: what needs them first. */
@Route(value = "", layout = MemberLayout.class)
@PermitAll
public class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Words words;

    HomeView(Words.Library library, Templates templates) {
        words = library.current();
        addClassName("fragment");
        add(
                new Fragment(
                        templates.text(
                                "home/member.jte",
                                Map.of("w", words, "newest", List.<QuestionSummary>of()))));
    }

    @Override
    public String getPageTitle() {
        return words.get("home.title") + " – Atrium";
    }
}
