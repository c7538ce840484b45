package org.atrium.server.questions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.server.identity.Viewer;
import org.atrium.server.questions.ThreadOutline.Remark;
import org.atrium.server.questions.ThreadOutline.Reply;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Threads for those who tell of what happens in them. */
@Component
public class ThreadOutlines {

    private final Questions questions;

    ThreadOutlines(Questions questions) {
        this.questions = questions;
    }

    /** Empty when there is no such thread. */
    public Mono<ThreadOutline> byId(String id) {
        return questions.byId(id).filter(ThreadOutlines::isThere).map(ThreadOutlines::outline);
    }

    /** By id; unknown ones are left out. */
    public Mono<Map<String, ThreadOutline>> byIds(Collection<String> ids) {
        return questions
                .byIds(ids)
                .filter(ThreadOutlines::isThere)
                .map(ThreadOutlines::outline)
                .collectMap(ThreadOutline::id);
    }

    /** Nobody is told of what its author took away. */
    private static boolean isThere(Question question) {
        return question.removal() == null;
    }

    /** By id; those that the viewer may not see are left out as if unknown. */
    public Mono<Map<String, ThreadOutline>> visible(Collection<String> ids, Viewer viewer) {
        var audience = viewer.audience();
        return questions
                .byIds(ids)
                .filter(question -> Sight.of(question, audience))
                .map(ThreadOutlines::outline)
                .collectMap(ThreadOutline::id);
    }

    /** Those of the ids that the viewer may see. */
    public Mono<Set<String>> visibleIds(Collection<String> ids, Viewer viewer) {
        var audience = viewer.audience();
        return questions
                .rows(ids)
                .map(rows ->
                        rows.values().stream()
                                .filter(row -> Sight.of(row, audience))
                                .map(QuestionRow::id)
                                .collect(Collectors.toSet()));
    }

    /** Of those that were asked without a name, by id; whoever may see them. */
    public Mono<Map<String, Veil>> veils(Collection<String> ids) {
        return questions
                .rows(ids)
                .map(rows -> {
                    var veils = new HashMap<String, Veil>();
                    rows.values()
                            .forEach(row -> {
                                var veil = row.veil();
                                if (veil != null) {
                                    veils.put(row.id(), veil);
                                }
                            });
                    return veils;
                });
    }

    private static ThreadOutline outline(Question question) {
        return new ThreadOutline(
                question.id(),
                question.kind(),
                question.title(),
                question.language(),
                question.visibility(),
                question.groups(),
                question.topics(),
                question.experts(),
                question.author().member(),
                question.followers(),
                remarks(question.comments()),
                question.answers().stream()
                        .map(answer ->
                                new Reply(
                                        answer.id(),
                                        answer.author().member(),
                                        remarks(answer.comments())))
                        .toList());
    }

    private static List<Remark> remarks(List<Comment> comments) {
        return comments.stream()
                .map(comment -> new Remark(comment.id(), comment.author().member()))
                .toList();
    }
}
