package org.atrium.ui.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import org.atrium.ui.MemberViewTest;
import org.junit.jupiter.api.Test;

class BellTests extends MemberViewTest {

    @Test
    void countsUntilEverythingIsRead() {
        navigate(NotificationsView.class);
        var bell = $(Bell.class).single();
        await(() -> bell.getElement().getTextRecursively().contains("2 unread"));
        assertThat($view(H2.class).all()).isNotEmpty();

        test($view(NativeButton.class).withText("Mark all as read").single()).click();

        await(() -> bell.getElement().getTextRecursively().contains("none unread"));
        await(() -> !$view(NoticeItem.class).withClassName("notice-unread").exists());
    }
}
