package org.atrium.server.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * What a table of a dump holds next.
 *
 * @see DumpTable
 */
sealed interface DumpRow {

    long line();

    /** A row that cannot be used, and why. */
    record Broken(long line, String reason) implements DumpRow {}

    /**
     * A row that can be read; its values may still turn out wrong.
     *
     * @param line where it begins in its file, from 1
     */
    record Readable(long line, Map<String, String> values) implements DumpRow {

        /** In characters, about. */
        long length() {
            return values.values().stream().mapToLong(String::length).sum();
        }

        Optional<String> text(String name) {
            return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
        }

        String required(String name) throws BrokenRowException {
            return text(name).orElseThrow(() -> new BrokenRowException("has no " + name));
        }

        /** A positive number. */
        long id(String name) throws BrokenRowException {
            var id = number(name);
            if (id <= 0) {
                throw new BrokenRowException(name + " is not positive: " + id);
            }
            return id;
        }

        long number(String name) throws BrokenRowException {
            var value = required(name);
            try {
                return Long.parseLong(value.strip());
            } catch (NumberFormatException notANumber) {
                throw new BrokenRowException(name + " is not a number: " + shortened(value));
            }
        }

        /** Dumps give times in UTC without saying so. */
        Instant time(String name) throws BrokenRowException {
            var value = required(name).strip();
            try {
                var local = value.endsWith("Z") ? value.substring(0, value.length() - 1) : value;
                var time = LocalDateTime.parse(local).toInstant(ZoneOffset.UTC);
                if (time.isBefore(StackExchangeSite.OLDEST)
                        || time.isAfter(StackExchangeSite.NEWEST)) {
                    throw new BrokenRowException(name + " is not a likely time: " + value);
                }
                return time;
            } catch (DateTimeException notATime) {
                throw new BrokenRowException(name + " is not a time: " + shortened(value));
            }
        }

        private static String shortened(String value) {
            return value.length() <= 40 ? value : value.substring(0, 40) + "…";
        }
    }
}
