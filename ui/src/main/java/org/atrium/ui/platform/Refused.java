package org.atrium.ui.platform;

import java.util.List;
import org.atrium.contract.shared.Problem;
import org.atrium.contract.shared.ProblemType;

/** The backend said no; `message` is for the person, in their language. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Problem.FieldProblem> fields;

    public Refused(ProblemType type, String message, List<Problem.FieldProblem> fields) {
        super(message, null, false, false);
        this.type = type;
        this.fields = List.copyOf(fields);
    }

    public ProblemType type() {
        return type;
    }

    /** What is wrong with each field of the form that was sent. */
    public List<Problem.FieldProblem> fields() {
        return fields;
    }

    @Override
    public String getMessage() {
        var message = super.getMessage();
        return message == null ? "" : message;
    }
}
