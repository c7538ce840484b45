package org.atrium.ui.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** A calm word at the edge of the screen. */
public final class Notice {

    private static final int LONG_ENOUGH_TO_READ = 7_000;
    private static final int LONG_ENOUGH_TO_ACT = 12_000;

    private Notice() {}

    public static void show(String text) {
        Notification.show(text, LONG_ENOUGH_TO_READ, Position.BOTTOM_CENTER);
    }

    /** Something was done that can be undone for as long as the word stands there. */
    public static void show(String text, String undo, Runnable undoing) {
        var notice = new Notification();
        var button = new NativeButton(undo);
        button.addClassName("button");
        button.addClickListener(clicked -> {
            notice.close();
            undoing.run();
        });
        var line = new Div(new Span(text), button);
        line.addClassName("actions");
        notice.add(line);
        notice.setDuration(LONG_ENOUGH_TO_ACT);
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.open();
    }

    public static void show(Refused refusal) {
        show(refusal.getMessage());
    }
}
