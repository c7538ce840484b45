package org.atrium.ui.people;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import org.atrium.contract.people.WorkSample;
import org.atrium.ui.platform.Words;

/** Something that somebody did, and where it is to be seen. */
final class ExperienceLine extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TITLE = 120;
    private static final int ADDRESS = 500;

    private final TextField title = new TextField();
    private final TextField url = new TextField();

    ExperienceLine(Words words, Consumer<ExperienceLine> removed) {
        addClassNames("line", "sample");
        title.setLabel(words.get("profile.experience.title"));
        title.setMaxLength(TITLE);
        title.getElement().setAttribute("dir", "auto");
        url.setLabel(words.get("profile.experience.url"));
        url.setMaxLength(ADDRESS);
        url.getElement().setAttribute("dir", "ltr");
        url.getElement().setAttribute("inputmode", "url");
        var remove =
                new NativeButton(
                        words.get("profile.experience.remove"), event -> removed.accept(this));
        remove.addClassNames("button", "button-plain");
        add(title, url, remove);
    }

    void fill(WorkSample sample) {
        title.setValue(sample.title());
        url.setValue(sample.url());
    }

    boolean isEmpty() {
        return title.getValue().isBlank() && url.getValue().isBlank();
    }

    WorkSample sample() {
        return new WorkSample(title.getValue().strip(), url.getValue().strip());
    }

    Map<String, HasValidation> fields() {
        return Map.of("title", title, "url", url);
    }

    void begin() {
        title.focus();
    }
}
