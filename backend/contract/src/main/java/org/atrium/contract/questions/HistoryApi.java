package org.atrium.contract.questions;

import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Earlier versions of the texts of a thread, seen by whoever sees the text of now. What was written
 * elsewhere, and what was changed before histories were kept, begins with the version of then.
 */
@HttpExchange("/api/v1/questions")
public interface HistoryApi {

    String VERSION = "/{version}";
    String QUESTION = "/{id}/history";
    String ANSWER = "/{id}/answers/{answer}/history";
    String DIFFERENCE = VERSION + "/difference";
    String RESTORATION = VERSION + "/restoration";

    /** Versions of the question, the newest first. */
    @GetExchange(QUESTION)
    Mono<Page<Version>> history(
            @PathVariable("id") String id,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange(QUESTION + VERSION)
    Mono<VersionText> version(@PathVariable("id") String id, @PathVariable("version") long version);

    /**
     * @param from number of the version to compare with; absent: the one before
     */
    @GetExchange(QUESTION + DIFFERENCE)
    Mono<VersionDifference> difference(
            @PathVariable("id") String id,
            @PathVariable("version") long version,
            @RequestParam(name = "from", required = false) @Nullable Long from);

    /** Writes the text of this version once more; may be undone in the same way. */
    @PutExchange(QUESTION + RESTORATION)
    Mono<Question> restoreVersion(
            @PathVariable("id") String id,
            @PathVariable("version") long version,
            @RequestBody RestoreForm form);

    /** Versions of an answer, or of the comment that it became, the newest first. */
    @GetExchange(ANSWER)
    Mono<Page<Version>> answerHistory(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    @GetExchange(ANSWER + VERSION)
    Mono<VersionText> answerVersion(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @PathVariable("version") long version);

    /**
     * @param from number of the version to compare with; absent: the one before
     */
    @GetExchange(ANSWER + DIFFERENCE)
    Mono<VersionDifference> answerDifference(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @PathVariable("version") long version,
            @RequestParam(name = "from", required = false) @Nullable Long from);

    @PutExchange(ANSWER + RESTORATION)
    Mono<Question> restoreAnswerVersion(
            @PathVariable("id") String id,
            @PathVariable("answer") String answer,
            @PathVariable("version") long version,
            @RequestBody RestoreForm form);

    /** Compares any two texts; keeps nothing. For members. */
    @PostExchange("/difference")
    Mono<Difference> compare(@RequestBody DifferenceForm form);
}
