package org.atrium.ui.platform;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** A calm word at the edge of the screen. */
public final class Notice {

    private static final int LONG_ENOUGH_TO_READ = 7_000;

    private Notice() {}

    public static void show(String text) {
        Notification.show(text, LONG_ENOUGH_TO_READ, Position.BOTTOM_CENTER);
    }

    public static void show(Refused refusal) {
        show(refusal.getMessage());
    }
}
