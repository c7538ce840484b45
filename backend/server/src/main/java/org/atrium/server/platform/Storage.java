package org.atrium.server.platform;

import com.mongodb.ConnectionString;
import java.nio.file.Path;
import org.atrium.server.platform.embeddedmongo.Durability;
import org.atrium.server.platform.embeddedmongo.EmbeddedMongo;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.stereotype.Component;

/** Where the record is kept: a MongoDB that was configured, else the embedded storage. */
@Component
class Storage implements MongoConnectionDetails, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    private final @Nullable EmbeddedMongo embedded;
    private final ConnectionString address;

    Storage(
            @Value("${atrium.mongodb.uri:}") String uri,
            @Value("${atrium.data:./data}") Path data,
            @Value("${atrium.storage.durability:within-100-ms}") Durability durability) {
        if (uri.isBlank()) {
            var storage = EmbeddedMongo.open(data.resolve("atrium.mv"), durability);
            embedded = storage;
            address = new ConnectionString(storage.connectionString());
        } else {
            embedded = null;
            address = new ConnectionString(uri);
            LOG.info("Storage is the MongoDB at {}", address.getHosts());
        }
    }

    @Override
    public ConnectionString getConnectionString() {
        return address;
    }

    /** Runs after the driver's client was closed, as that depends on this address. */
    @Override
    public void destroy() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
