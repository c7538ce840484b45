package org.atrium.server.topics;

import java.util.List;
import java.util.Locale;
import org.atrium.contract.search.Completion;
import org.atrium.server.search.Operator;
import org.atrium.server.shared.WordPrefixes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** `topic:copyright`, or `topic:"derecho de autor"`: by id, or by any name in any language. */
@Component
@Order(10)
class TopicOperator implements Operator {

    private static final int MOST = 8;

    private final Topics topics;

    TopicOperator(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String name() {
        return "topic";
    }

    @Override
    public Mono<String> value(String typed) {
        return Mono.justOrEmpty(topics.idsByName(WordPrefixes::fold).get(WordPrefixes.fold(typed)));
    }

    @Override
    public Mono<List<Completion>> beginning(String typed, Locale language) {
        return Mono.fromSupplier(() -> {
            var ids =
                    typed.isBlank()
                            ? topics.all().stream().map(TopicEntry::id).sorted().toList()
                            : topics.namedBy(typed);
            return topics.labelled(ids.stream().limit(MOST).toList(), language).values().stream()
                    .map(topic -> Operator.completion(name(), topic.id(), topic.label()))
                    .toList();
        });
    }
}
