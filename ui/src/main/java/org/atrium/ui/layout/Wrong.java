package org.atrium.ui.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.atrium.contract.shared.Problem.FieldProblem;
import org.atrium.ui.platform.Notice;
import org.atrium.ui.platform.Refused;

/** What is wrong with a form, given out to its fields in their order. */
public final class Wrong {

    private final List<FieldProblem> problems;
    private boolean focused;

    public Wrong(Refused refusal) {
        problems = new ArrayList<>(refusal.fields());
    }

    /** The first problem of a field, or of one of its values, is shown there. */
    public void at(String field, Consumer<String> show, Runnable focus) {
        problems.stream()
                .filter(problem -> isOf(field, problem))
                .findFirst()
                .ifPresent(problem -> {
                    show.accept(problem.message());
                    if (!focused) {
                        focus.run();
                        focused = true;
                    }
                });
        problems.removeIf(problem -> isOf(field, problem));
    }

    private static boolean isOf(String field, FieldProblem problem) {
        return problem.field().equals(field) || problem.field().startsWith(field + "[");
    }

    /** Problems that no field here can show. */
    public void sayTheRest() {
        problems.forEach(problem -> Notice.show(problem.message()));
    }
}
