package org.atrium.server.platform;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Runs the start tasks ahead of everything that serves: web server, fact tail, index. */
@Component
class StartTasks implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BEFORE_OTHERS = -1000;

    private final ObjectProvider<StartTask> tasks;
    private volatile boolean done;

    StartTasks(ObjectProvider<StartTask> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void start() {
        Flux.fromStream(tasks.orderedStream()).concatMap(StartTask::run).then().block(PATIENCE);
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return BEFORE_OTHERS;
    }
}
