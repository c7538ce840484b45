package org.atrium.server.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out what is meant by what was typed; a value that nothing has is searched as words. */
@Component
class Understanding {

    private final Map<String, Operator> operators;

    /**
     * @param words as a whole text
     */
    record Meaning(String words, Narrowing narrowing) {}

    private record Value(String operator, String id) {}

    Understanding(List<Operator> operators) {
        this.operators =
                operators.stream().collect(Collectors.toMap(Operator::name, Function.identity()));
    }

    Map<String, Operator> operators() {
        return operators;
    }

    Mono<Meaning> of(String q) {
        var typed = Typed.of(q, operators.keySet());
        return Flux.fromIterable(typed.parts())
                .concatMap(
                        part -> value(part).map(Object.class::cast).defaultIfEmpty(part.asWords()))
                .collectList()
                .map(found -> meaning(typed, found));
    }

    private Mono<Value> value(Typed.Part part) {
        var operator = part.operator() == null ? null : operators.get(part.operator());
        return operator == null
                ? Mono.empty()
                : operator.value(part.text()).map(id -> new Value(operator.name(), id));
    }

    private static Meaning meaning(Typed typed, List<Object> found) {
        var values = new LinkedHashMap<String, List<String>>();
        var words = new ArrayList<String>();
        for (var each : found) {
            switch (each) {
                case Value value ->
                        values.computeIfAbsent(value.operator(), any -> new ArrayList<>())
                                .add(value.id());
                case Typed.Part part -> words.add(part.text());
                default -> throw new IllegalStateException();
            }
        }
        return new Meaning(String.join(" ", words).strip(), new Narrowing(values, typed.phrases()));
    }
}
