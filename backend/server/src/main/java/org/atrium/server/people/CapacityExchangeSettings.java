package org.atrium.server.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the Capacity Exchange is asked about people.
 *
 * @param address of its API; empty to ask it nothing
 * @param token of an account there, as it answers nobody who is not logged in
 * @param names address of an API of Wikibase that says what the items are called that it names
 *     capacities by; empty to know those only that topics have
 */
@ConfigurationProperties("atrium.capacity-exchange")
record CapacityExchangeSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String token,
        @DefaultValue("") String names) {

    CapacityExchangeSettings {
        address = address.strip().replaceAll("/+$", "");
        token = token.strip();
        names = names.strip();
    }

    @Override
    public String toString() {
        return "CapacityExchangeSettings[address=" + address + ", names=" + names + "]";
    }
}
