package org.atrium.standalone;

import java.net.URI;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Both roles at work. Closing stops the ui before the server, and the server before its storage.
 */
final class RunningAtrium implements AutoCloseable {

    private final ReentrantLock closing = new ReentrantLock();
    private final URI address;
    private final URI apiAddress;
    private final ConfigurableApplicationContext ui;
    private final ConfigurableApplicationContext server;
    private final DataFolder data;

    RunningAtrium(
            URI address,
            URI apiAddress,
            ConfigurableApplicationContext ui,
            ConfigurableApplicationContext server,
            DataFolder data) {
        this.address = address;
        this.apiAddress = apiAddress;
        this.ui = ui;
        this.server = server;
        this.data = data;
    }

    URI address() {
        return address;
    }

    URI apiAddress() {
        return apiAddress;
    }

    ConfigurableApplicationContext ui() {
        return ui;
    }

    ConfigurableApplicationContext server() {
        return server;
    }

    @Override
    public void close() {
        closing.lock();
        try {
            ui.close();
            server.close();
            data.close();
        } finally {
            closing.unlock();
        }
    }
}
