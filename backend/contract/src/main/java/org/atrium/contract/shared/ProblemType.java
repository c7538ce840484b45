package org.atrium.contract.shared;

import java.util.Locale;

/** The kinds of refusal; `type` of a {@link Problem} is `/problems/` and the lower-case name. */
public enum ProblemType {
    /** 400: the request cannot be read, or a value breaks a rule; `fields` says which. */
    INVALID(400),
    /** 401: no token, or one that is unknown, expired or revoked. */
    UNAUTHENTICATED(401),
    /** 403: the caller may not do this. */
    FORBIDDEN(403),
    /** 404: no such thing, or not for the caller's eyes. */
    NOT_FOUND(404),
    /** 409: somebody else changed it first, or it is already so. */
    CONFLICT(409),
    /** 413: the body is larger than 1 MB. */
    TOO_LARGE(413),
    /** 429: too many requests; `Retry-After` says when to come back. */
    TOO_MANY(429),
    /** 500: a fault of ours; `requestId` finds it in the log. */
    FAULT(500),
    /** 503: a part that is needed does not answer. */
    UNAVAILABLE(503),
    /** 507: the disk is full; reading goes on. */
    STORAGE_FULL(507);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
