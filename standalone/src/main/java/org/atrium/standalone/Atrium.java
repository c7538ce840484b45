package org.atrium.standalone;

import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** `atrium run`: everything in one process. */
public final class Atrium {

    /** Longer than any of the orderly ways to stop may take. */
    private static final Duration PATIENCE = Duration.ofMillis(4500);

    private Atrium() {}

    public static void main(String[] arguments) {
        var begin = System.nanoTime();
        try {
            run(Options.parse(List.of(arguments)), begin);
        } catch (Obstacle obstacle) {
            System.err.println(obstacle.sentence());
            System.exit(1);
        }
    }

    private static void run(Options options, long begin) {
        prepare(options);
        var settings = Settings.read(options.config());
        Progress.say(
                settings.isDemo()
                        ? "Starting Atrium as a demo with data in " + options.data()
                        : "Starting Atrium with data in " + options.data());
        RunningAtrium atrium;
        try {
            atrium = new Starter(options, settings).start();
        } catch (Obstacle obstacle) {
            throw obstacle;
        } catch (RuntimeException failure) {
            throw Diagnosis.of(failure, options);
        }
        if (options.rehearsal()) {
            try (atrium) {
                Rehearsal.of(atrium, settings.isDemo());
            }
            System.exit(0);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(atrium), "stop"));
        Progress.say(
                "Atrium is ready after %.1f s. Stop it with Ctrl-C."
                        .formatted((System.nanoTime() - begin) / 1e9));
        Progress.say("  in the browser  " + atrium.address());
        Progress.say("  API             " + atrium.apiAddress() + "/api/v1");
        if (settings.isDemo()) {
            Thread.startVirtualThread(() -> Rehearsal.standIn(atrium));
        }
    }

    /** Logging must know where to write before anything logs. */
    private static void prepare(Options options) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("java.awt.headless", "true");
        System.setProperty("atrium.log", options.data().resolve("atrium.log").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    private static void stop(RunningAtrium atrium) {
        Progress.say("Stopping.");
        var orderly = Thread.ofPlatform().daemon().name("close").start(atrium::close);
        try {
            if (!orderly.join(PATIENCE)) {
                Progress.say("Some connections would not end and were cut.");
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Progress.say("Stopped.");
    }
}
