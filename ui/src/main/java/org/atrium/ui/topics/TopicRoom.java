package org.atrium.ui.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.contract.events.EventSummary;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.questions.QuestionSummary;
import org.atrium.contract.resources.ResourceSummary;
import org.atrium.contract.shared.Page;
import org.atrium.contract.topics.Topic;
import org.atrium.ui.examples.ExampleRows;
import org.atrium.ui.platform.Links;
import org.atrium.ui.platform.Words;

/**
 * What the page of a topic shows.
 *
 * @param questions on it, the most recently active first
 * @param people who can help with it
 * @param events the next ones on it
 * @param resources the newest on it
 * @param examples the newest on it
 */
public record TopicRoom(
        Topic topic,
        Page<QuestionSummary> questions,
        Page<PersonSummary> people,
        List<EventSummary> events,
        List<ResourceSummary> resources,
        ExampleRows examples) {

    /** A name in another language. */
    public record Name(String language, String text) {}

    /** Its labels in the other languages, by language; those that are alike once. */
    public List<Name> otherLabels(Words words) {
        var names = new ArrayList<Name>();
        var said = new HashSet<>(List.of(topic.label()));
        new TreeMap<>(topic.labels())
                .forEach((language, label) -> {
                    if (!language.equals(words.language()) && said.add(label)) {
                        names.add(new Name(language, label));
                    }
                });
        return names;
    }

    /** What else it is called, in the reader's language first. */
    public List<Name> synonyms(Words words) {
        var names = new ArrayList<Name>();
        topic.synonyms().forEach(merged -> names.add(new Name(words.language(), merged.label())));
        add(names, words.language());
        new TreeMap<>(topic.otherNames())
                .keySet().stream()
                        .filter(language -> !language.equals(words.language()))
                        .forEach(language -> add(names, language));
        return names;
    }

    private void add(List<Name> names, String language) {
        topic.otherNames()
                .getOrDefault(language, List.of())
                .forEach(text -> names.add(new Name(language, text)));
    }

    public String feed() {
        return address() + "/questions.atom";
    }

    public String address() {
        return Links.topic(topic.id());
    }

    public Map<String, Object> parameters(Words words) {
        return Map.of("w", words, "room", this);
    }
}
