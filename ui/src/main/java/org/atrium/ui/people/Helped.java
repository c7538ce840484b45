package org.atrium.ui.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.atrium.contract.questions.ConfirmedAnswer;
import org.atrium.contract.shared.Label;

/**
 * With what somebody has helped, and whom.
 *
 * @param people one each, by the newest answer that helped them
 */
public record Helped(Label topic, List<ConfirmedAnswer> people) {

    /** Topics with which they helped most people first. */
    static List<Helped> of(List<ConfirmedAnswer> confirmed) {
        var byTopic = new LinkedHashMap<Label, LinkedHashMap<String, ConfirmedAnswer>>();
        for (var one : confirmed) {
            for (var topic : one.confirmation().topics()) {
                byTopic.computeIfAbsent(topic, any -> new LinkedHashMap<>())
                        .putIfAbsent(one.confirmation().by().username(), one);
            }
        }
        return byTopic.entrySet().stream()
                .map(entry ->
                        new Helped(entry.getKey(), new ArrayList<>(entry.getValue().values())))
                .sorted((one, other) -> other.people().size() - one.people().size())
                .toList();
    }
}
