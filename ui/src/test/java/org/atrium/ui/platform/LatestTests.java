package org.atrium.ui.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LatestTests {

    @Test
    void anAnswerThatWasOvertakenIsNotShown() {
        var latest = new Latest();
        var shown = new ArrayList<String>();
        var first = latest.<String>only(shown::add);
        var second = latest.<String>only(shown::add);

        second.accept("2 unread");
        first.accept("1 unread");
        assertThat(shown).containsExactly("2 unread");

        latest.<String>only(shown::add).accept("3 unread");
        assertThat(shown).containsExactly("2 unread", "3 unread");
    }

    @Test
    void whatWasAskedForBeforeDoesNotComeAfterWhatIsThere() {
        var latest = new Latest();
        var shown = new ArrayList<String>();
        var before = latest.<String>only(shown::add);

        latest.now("all", shown::add);
        before.accept("unread ones");

        assertThat(shown).containsExactly("all");
    }
}
