package org.atrium.ui;

import org.springframework.boot.SpringApplication;

/** The ui by itself, on a backend in memory: `?as=Tamarind` signs in. */
public final class PretendUi {

    private PretendUi() {}

    public static void main(String[] args) {
        var application =
                new SpringApplication(AtriumUi.class, PretendBackend.class, PretendSecurity.class);
        application.run(args);
    }
}
