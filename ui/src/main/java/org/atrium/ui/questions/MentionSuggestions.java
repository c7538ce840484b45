package org.atrium.ui.questions;

import java.util.List;
import org.atrium.ui.platform.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the script completes while somebody types: people behind `@`, wikis behind `[[`. */
@RestController
class MentionSuggestions {

    private final QuestionsClient questions;

    MentionSuggestions(QuestionsClient questions) {
        this.questions = questions;
    }

    /** As the script shows and writes them. */
    record Suggestion(String text, String name) {}

    /** Nothing where the backend refuses: typing goes on. */
    @GetMapping("/mentions")
    ResponseEntity<List<Suggestion>> suggestions(
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "question", defaultValue = "") String question) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(found(typed, question));
    }

    private List<Suggestion> found(String typed, String question) {
        try {
            return questions.mentionable(typed, question.isBlank() ? null : question).stream()
                    .map(person -> new Suggestion("@[" + person.username() + "] ", person.name()))
                    .toList();
        } catch (Refused refused) {
            return List.of();
        }
    }

    @GetMapping("/wikis")
    ResponseEntity<List<Suggestion>> wikis(
            @RequestParam(name = "q", defaultValue = "") String typed) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(wikisFound(typed));
    }

    private List<Suggestion> wikisFound(String typed) {
        try {
            return questions.wikis(typed).stream()
                    .map(wiki ->
                            new Suggestion("[[" + wiki.text(), wiki.text() + " " + wiki.label()))
                    .toList();
        } catch (Refused refused) {
            return List.of();
        }
    }
}
