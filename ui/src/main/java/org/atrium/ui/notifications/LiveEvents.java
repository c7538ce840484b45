package org.atrium.ui.notifications;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.atrium.contract.notifications.LiveEvent;
import org.atrium.ui.platform.LiveFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/** Tells views, and who else wants to know, what happens; one subscription feeds them all. */
@Component
public class LiveEvents implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
    private static final int WAITING = 10_000;
    private static final int AT_ONCE = 64;

    private record InView(UI ui, Predicate<LiveEvent> wanted, Consumer<LiveEvent> listener) {}

    private final LiveFeed feed;
    private final List<Consumer<LiveEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> watchers = new CopyOnWriteArrayList<>();
    private final List<InView> views = new CopyOnWriteArrayList<>();
    private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService viewsWork = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean connected;
    private volatile @Nullable Disposable subscription;
    private volatile @Nullable Thread courier;

    LiveEvents(LiveFeed feed) {
        this.feed = feed;
    }

    /** Runs the listener in the view, with its lock, until the registration is removed. */
    public Registration listen(UI ui, Consumer<LiveEvent> listener) {
        return listen(ui, event -> true, listener);
    }

    /**
     * @param wanted is asked without the view's lock; whatever it refuses costs the view nothing
     */
    public Registration listen(UI ui, Predicate<LiveEvent> wanted, Consumer<LiveEvent> listener) {
        var view = new InView(ui, wanted, listener);
        views.add(view);
        return () -> views.remove(view);
    }

    /** For what is no view; called in the order of events, and waited for. */
    public Registration listen(Consumer<LiveEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Called with true whenever events begin to arrive, and with false whenever they stop. */
    public Registration watch(Consumer<Boolean> watcher) {
        watchers.add(watcher);
        watcher.accept(connected);
        return () -> watchers.remove(watcher);
    }

    /** Whether events arrive at present. */
    public boolean connected() {
        return connected;
    }

    private void connected(boolean now) {
        if (connected != now) {
            connected = now;
            watchers.forEach(watcher -> watcher.accept(now));
        }
    }

    private void arrived(LiveEvent event) {
        if (!waiting.offer(event)) {
            LOG.warn("Too many live events at once: {} is not passed on", event.type());
        }
    }

    private void deliver() {
        try {
            while (subscription != null) {
                deliver(waiting.take());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(LiveEvent event) throws InterruptedException {
        for (var listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException failure) {
                LOG.error("A listener to live events failed at {}", event.type(), failure);
            }
        }
        for (var view : views) {
            if (view.wanted().test(event)) {
                places.acquire();
                viewsWork.execute(() -> deliver(event, view));
            }
        }
    }

    private void deliver(LiveEvent event, InView view) {
        try {
            var unused = view.ui().access(() -> view.listener().accept(event));
        } catch (UIDetachedException gone) {
            views.remove(view);
        } finally {
            places.release();
        }
    }

    @Override
    public void start() {
        subscription = feed.open(this::arrived, this::connected);
        courier = Thread.ofVirtual().name("live-events").start(this::deliver);
    }

    /** Before the web server stops, which waits for nobody who still listens. */
    @Override
    public void stop() {
        var open = subscription;
        subscription = null;
        if (open != null) {
            open.dispose();
        }
        var delivering = courier;
        if (delivering != null) {
            delivering.interrupt();
        }
        connected(false);
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
