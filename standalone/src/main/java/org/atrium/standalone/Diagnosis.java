package org.atrium.standalone;

import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why a start failed; the whole story is in the log. */
final class Diagnosis {

    private Diagnosis() {}

    static Obstacle of(Throwable failure, Options options) {
        Progress.LOG.debug("Atrium could not start", failure);
        Throwable root = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Obstacle obstacle) {
                return obstacle;
            }
            if (cause instanceof PortInUseException taken) {
                return new Obstacle(
                        "Port "
                                + taken.getPort()
                                + " is in use: choose another one with --port or --api-port.");
            }
            root = cause;
        }
        var reason = root.getMessage() == null ? root.toString() : root.getMessage();
        return new Obstacle(
                "Atrium could not start: "
                        + reason.lines().findFirst().orElse("")
                        + "\nMore is in "
                        + options.data().resolve("atrium.log")
                        + ".",
                failure);
    }
}
