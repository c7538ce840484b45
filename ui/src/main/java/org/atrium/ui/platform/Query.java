package org.atrium.ui.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes the query of an address; a blank value is no value. */
public final class Query {

    private Query() {}

    /** The parameters of a request, in their order. */
    public static Map<String, List<String>> of(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }

    public static List<String> all(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public static @Nullable String one(Map<String, List<String>> parameters, String name) {
        return all(parameters, name).stream().findFirst().orElse(null);
    }

    public static void add(List<String> query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.add(name + "=" + Links.encode(value));
        }
    }
}
