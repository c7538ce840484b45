package org.atrium.server.platform;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atrium.contract.shared.ProblemType;
import org.atrium.server.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** What each exception means to the caller. */
final class Failures {

    private static final int OUT_OF_DISK_SPACE = 14031;

    private Failures() {}

    static Failure of(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> Failure.of(refused.refusal());
            case AuthenticationException unknown ->
                    new Failure(ProblemType.UNAUTHENTICATED, "unauthenticated");
            case AccessDeniedException denied -> new Failure(ProblemType.FORBIDDEN, "forbidden");
            case OptimisticLockingFailureException stale ->
                    new Failure(ProblemType.CONFLICT, "version.stale");
            case DuplicateKeyException there -> new Failure(ProblemType.CONFLICT, "already-there");
            case TimeoutException late -> new Failure(ProblemType.UNAVAILABLE, "unavailable");
            default -> ofCauses(failure);
        };
    }

    private static Failure ofCauses(Throwable failure) {
        if (causes(failure).anyMatch(Failures::isDiskFull)) {
            return new Failure(ProblemType.STORAGE_FULL, "storage-full");
        }
        if (causes(failure).anyMatch(Failures::isStorageAway)) {
            return new Failure(ProblemType.UNAVAILABLE, "unavailable");
        }
        if (causes(failure).anyMatch(DataBufferLimitException.class::isInstance)) {
            return new Failure(ProblemType.TOO_LARGE, "too-large");
        }
        return switch (failure) {
            case ServerWebInputException input -> ofInput(input);
            case ErrorResponse response -> ofStatus(response.getStatusCode().value());
            default -> new Failure(ProblemType.FAULT, "fault");
        };
    }

    private static Failure ofInput(ServerWebInputException input) {
        if (input instanceof MissingRequestValueException missing) {
            return new Failure(ProblemType.INVALID, "invalid")
                    .withField(missing.getName(), "value.missing");
        }
        var unreadable = new Failure(ProblemType.INVALID, "body.unreadable");
        var path =
                causes(input)
                        .filter(JacksonException.class::isInstance)
                        .map(cause -> pathOf((JacksonException) cause))
                        .filter(found -> !found.isEmpty())
                        .findFirst();
        if (path.isPresent()) {
            return unreadable.withField(path.get(), "value");
        }
        var parameter = input.getMethodParameter();
        var name = parameter == null ? null : parameter.getParameterName();
        return name != null && causes(input).anyMatch(TypeMismatchException.class::isInstance)
                ? new Failure(ProblemType.INVALID, "invalid").withField(name, "value")
                : unreadable;
    }

    private static String pathOf(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static Failure ofStatus(int status) {
        return switch (status) {
            case 401 -> new Failure(ProblemType.UNAUTHENTICATED, "unauthenticated");
            case 403 -> new Failure(ProblemType.FORBIDDEN, "forbidden");
            case 404 -> new Failure(ProblemType.NOT_FOUND, "path.unknown");
            case 405 -> new Failure(ProblemType.INVALID, "method.not-allowed").withStatus(status);
            case 406 -> new Failure(ProblemType.INVALID, "type.not-acceptable").withStatus(status);
            case 413 -> new Failure(ProblemType.TOO_LARGE, "too-large");
            case 415 -> new Failure(ProblemType.INVALID, "type.unsupported").withStatus(status);
            case 503 -> new Failure(ProblemType.UNAVAILABLE, "unavailable");
            default ->
                    status >= 400 && status < 500
                            ? new Failure(ProblemType.INVALID, "invalid").withStatus(status)
                            : new Failure(ProblemType.FAULT, "fault");
        };
    }

    private static boolean isDiskFull(Throwable cause) {
        return cause instanceof MongoException mongo && mongo.getCode() == OUT_OF_DISK_SPACE
                || cause instanceof MongoBulkWriteException bulk
                        && bulk.getWriteErrors().stream()
                                .anyMatch(error -> error.getCode() == OUT_OF_DISK_SPACE);
    }

    private static boolean isStorageAway(Throwable cause) {
        return cause instanceof MongoTimeoutException
                || cause instanceof MongoSocketException
                || cause instanceof DataAccessResourceFailureException;
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(12);
    }
}
