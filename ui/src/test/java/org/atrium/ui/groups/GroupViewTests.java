package org.atrium.ui.groups;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.atrium.ui.MemberViewTest;
import org.junit.jupiter.api.Test;

class GroupViewTests extends MemberViewTest {

    @Test
    void joinsAndAsksBeforeLeaving() {
        navigate(GroupView.class, Map.of("slug", "france"));
        test($(NativeButton.class).withText("Join").single()).click();
        await(() -> $(NativeButton.class).withText("Leave").exists());

        test($(NativeButton.class).withText("Leave").single()).click();
        var question = $(ConfirmDialog.class).single();
        assertThat($(NativeButton.class).withText("Leave").exists()).isTrue();
        test(question).confirm();

        await(() -> $(NativeButton.class).withText("Join").exists());
    }
}
