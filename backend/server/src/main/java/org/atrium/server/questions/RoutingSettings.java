package org.atrium.server.questions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a question waits for an answer before it goes on by itself.
 *
 * @param first before people are asked who fit
 * @param then between one step and the next
 */
@ConfigurationProperties("atrium.routing")
record RoutingSettings(@DefaultValue("24h") Duration first, @DefaultValue("72h") Duration then) {

    RoutingSettings {
        if (first.isNegative() || first.isZero() || then.isNegative() || then.isZero()) {
            throw new IllegalArgumentException("atrium.routing: first and then are above zero");
        }
    }

    /** The same, for groups that want their questions to wait for so long at first. */
    RoutingSettings withFirst(Duration wait) {
        return new RoutingSettings(wait, then);
    }
}
