package org.atrium.standalone.standin;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of the demo, those first that show the most. */
final class DemoAccounts {

    private static final List<String> FEATURED =
            List.of(
                    "Tamarind",
                    "Marginalia",
                    "نخلة",
                    "Encre bleue",
                    "Watchful Owl",
                    "Locked Gate",
                    "Mwanga",
                    "Folha Solta");

    private final Map<String, DemoAccount> byName = new LinkedHashMap<>();
    private final Map<String, DemoAccount> bySub = new LinkedHashMap<>();

    DemoAccounts(List<DemoAccount> accounts) {
        accounts.forEach(account -> {
            byName.put(account.username(), account);
            bySub.put(account.sub(), account);
        });
    }

    static DemoAccounts read(Path file) {
        return new DemoAccounts(
                JsonMapper.shared()
                        .readerFor(new TypeReference<List<DemoAccount>>() {})
                        .readValue(file.toFile()));
    }

    Optional<DemoAccount> named(String username) {
        return Optional.ofNullable(byName.get(username));
    }

    Optional<DemoAccount> withSub(String sub) {
        return Optional.ofNullable(bySub.get(sub));
    }

    List<DemoAccount> featured() {
        return FEATURED.stream().map(byName::get).filter(Objects::nonNull).toList();
    }

    List<DemoAccount> others() {
        return byName.values().stream()
                .filter(account -> !FEATURED.contains(account.username()))
                .toList();
    }
}
