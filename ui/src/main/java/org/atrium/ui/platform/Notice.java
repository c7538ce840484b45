package org.atrium.ui.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** A calm word at the edge of the screen. */
public final class Notice {

    private static final int LONG_ENOUGH_TO_READ = 7_000;
    private static final int LONG_ENOUGH_TO_REGRET = 15_000;

    private Notice() {}

    public static void show(String text) {
        Notification.show(text, LONG_ENOUGH_TO_READ, Position.BOTTOM_CENTER);
    }

    public static void show(Refused refusal) {
        show(refusal.getMessage());
    }

    /** What was done, with a button that undoes it. */
    public static void done(String text, String undo, Runnable undoing) {
        var notice = new Notification();
        notice.setPosition(Position.BOTTOM_CENTER);
        notice.setDuration(LONG_ENOUGH_TO_REGRET);
        var button =
                new NativeButton(
                        undo,
                        clicked -> {
                            notice.close();
                            undoing.run();
                        });
        button.addClassNames("button", "button-plain");
        var row = new Div(new Span(text), button);
        row.addClassName("actions");
        notice.add(row);
        notice.open();
    }
}
