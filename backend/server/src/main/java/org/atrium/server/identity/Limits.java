package org.atrium.server.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** How much a caller may do at once and in the long run. */
@ConfigurationProperties("atrium.limits")
record Limits(boolean enabled, Limit writes, Limit searches, Limit drafts, Limit logIns) {

    /**
     * @param perMinute in the long run
     * @param burst at once
     */
    record Limit(long perMinute, long burst) {

        Limit {
            if (perMinute < 1 || burst < 1) {
                throw new IllegalArgumentException(
                        "atrium.limits: per-minute and burst are at least 1");
            }
        }
    }
}
