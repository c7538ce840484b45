package org.atrium.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;

/** Lines of inputs, of which people add and remove some. */
final class Lines<L extends Component> extends Div {

    private static final long serialVersionUID = 1L;

    /** A line, which says when it is to be removed. */
    interface Kind<L> {
        L make(Consumer<L> removed);
    }

    private final transient Kind<L> kind;
    private final Class<L> type;
    private final int most;
    private final Div lines = new Div();
    private final NativeButton more;

    /**
     * @param begin what to do with a line that somebody added
     */
    Lines(Class<L> type, int most, String more, Kind<L> kind, Consumer<L> begin) {
        this.type = type;
        this.most = most;
        this.kind = kind;
        this.more = new NativeButton(more, event -> begin.accept(add()));
        this.more.addClassName("button");
        add(lines, new Div(this.more));
        addClassName("lines");
    }

    L add() {
        var line = kind.make(this::remove);
        lines.add(line);
        count();
        return line;
    }

    void clear() {
        lines.removeAll();
        count();
    }

    private void remove(L line) {
        lines.remove(line);
        count();
    }

    private void count() {
        more.setEnabled(all().size() < most);
    }

    List<L> all() {
        return lines.getChildren().map(type::cast).toList();
    }
}
