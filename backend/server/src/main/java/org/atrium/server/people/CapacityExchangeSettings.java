package org.atrium.server.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the Capacity Exchange is asked about people.
 *
 * @param address of its API; empty to ask it nothing
 * @param token of an account there, as it answers nobody who is not logged in
 */
@ConfigurationProperties("atrium.capacity-exchange")
record CapacityExchangeSettings(@DefaultValue("") String address, @DefaultValue("") String token) {

    CapacityExchangeSettings {
        address = address.strip().replaceAll("/+$", "");
        token = token.strip();
    }

    @Override
    public String toString() {
        return "CapacityExchangeSettings[address=" + address + "]";
    }
}
