package org.atrium.ui.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.atrium.contract.events.ConfirmedAtEvent;
import org.atrium.contract.questions.Confirmation;
import org.atrium.contract.questions.ConfirmedAnswer;
import org.atrium.contract.shared.Label;
import org.atrium.ui.platform.Links;

/**
 * With what somebody has helped, and whom.
 *
 * @param people one each, by the newest answer or event that helped them
 */
public record Helped(Label topic, List<Whom> people) {

    /**
     * Somebody who was helped.
     *
     * @param address of the answer or event
     */
    public record Whom(Confirmation confirmation, String address) {

        private Instant at() {
            return confirmation.at();
        }
    }

    /** Topics with which they helped most people first. */
    static List<Helped> of(List<ConfirmedAnswer> answers, List<ConfirmedAtEvent> events) {
        var newest =
                Stream.concat(answers.stream().map(Helped::whom), events.stream().map(Helped::whom))
                        .sorted(Comparator.comparing(Whom::at).reversed())
                        .toList();
        var byTopic = new LinkedHashMap<Label, LinkedHashMap<String, Whom>>();
        for (var one : newest) {
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

    private static Whom whom(ConfirmedAnswer one) {
        var question = one.question();
        return new Whom(
                one.confirmation(), Links.answer(question.id(), question.title(), one.answer()));
    }

    private static Whom whom(ConfirmedAtEvent one) {
        return new Whom(one.confirmation(), "/events/" + one.event());
    }
}
