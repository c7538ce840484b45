package org.atrium.contract.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of every refusal, `application/problem+json` (RFC 9457).
 *
 * @param type stable URI reference such as `/problems/invalid`, see {@link ProblemType}
 * @param title short English summary
 * @param status HTTP status code
 * @param detail what happened, in the caller's language
 * @param key stable key of the message, for example `question.closed`
 * @param requestId id under which the server logged this request
 * @param fields what is wrong with each field; empty unless the type is `invalid`
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String key,
        @Nullable String requestId,
        List<FieldProblem> fields) {

    /**
     * One field that was refused.
     *
     * @param field name of the field in the request
     * @param key stable key of the message, for example `title.length`
     * @param message what is wrong and what would be right, in the caller's language
     */
    public record FieldProblem(String field, String key, String message) {}
}
