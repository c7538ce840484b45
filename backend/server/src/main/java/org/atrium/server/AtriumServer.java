package org.atrium.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server role: the HTTP API with storage, search and the product's rules. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AtriumServer {

    public static void main(String[] args) {
        SpringApplication.run(AtriumServer.class, args);
    }
}
