package org.atrium.standalone;

import java.nio.file.Path;
import java.util.List;

/**
 * What the command line of `atrium run` says.
 *
 * @param data folder for everything that is kept
 * @param port of the ui
 * @param apiPort of the API
 * @param config folder with settings, reference data and demo content
 * @param rehearsal start, use everything once, and stop: what a build does to make starts quick
 */
record Options(Path data, int port, int apiPort, Path config, boolean rehearsal) {

    static final int PORT = 8080;
    static final int API_PORT = 8081;

    static Options parse(List<String> arguments) {
        var options = new Options(Path.of("data"), PORT, API_PORT, Path.of("config"), false);
        for (var words = arguments.iterator(); words.hasNext(); ) {
            var word = words.next();
            options =
                    switch (word) {
                        case "--rehearsal" -> options.asRehearsal();
                        case "--data", "--port", "--api-port", "--config" -> {
                            if (!words.hasNext()) {
                                throw new Obstacle(word + " needs a value; see ./atrium help.");
                            }
                            yield options.with(word, words.next());
                        }
                        default ->
                                throw new Obstacle(
                                        "Atrium does not know \""
                                                + word
                                                + "\"; see ./atrium help.");
                    };
        }
        if (options.port() == options.apiPort()) {
            throw new Obstacle(
                    "The ui and the API need two different ports, not both "
                            + options.port()
                            + ".");
        }
        return options;
    }

    private Options with(String option, String value) {
        return switch (option) {
            case "--data" -> new Options(Path.of(value), port, apiPort, config, rehearsal);
            case "--port" -> new Options(data, port(option, value), apiPort, config, rehearsal);
            case "--api-port" -> new Options(data, port, port(option, value), config, rehearsal);
            default -> new Options(data, port, apiPort, Path.of(value), rehearsal);
        };
    }

    private Options asRehearsal() {
        return new Options(data, port, apiPort, config, true);
    }

    static int port(String option, String value) {
        try {
            var port = Integer.parseInt(value);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new Obstacle(option + " must be a number from 1 to 65535, not \"" + value + "\".");
    }
}
