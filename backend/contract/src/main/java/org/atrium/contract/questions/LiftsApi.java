package org.atrium.contract.questions;

import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Brings a public question to further groups, 5 in all. Whoever asked it, and organisers of its
 * groups, lift it to wider areas of those; organisers of any group take it up in theirs. Whoever
 * was told of the question before is not told again.
 */
@HttpExchange("/api/v1/questions/{id}/lifts")
public interface LiftsApi {

    String ONE = "/{group}";

    /** The groups that the caller may bring it to, wider areas first, nearest first. */
    @GetExchange
    Mono<List<LiftChoice>> choices(@PathVariable("id") String id);

    /**
     * Brings it to the group; nothing happens when it is there already. 403 for those who may not,
     * 409 when it is not public or in 5 groups.
     */
    @PutExchange(ONE)
    Mono<Question> lift(
            @PathVariable("id") String id,
            @PathVariable("group") String group,
            @RequestBody LiftForm form);

    /**
     * Takes it out of the group again: whoever brought it there, whoever asked it, and organisers
     * of that group. Nothing happens when it was not brought there.
     */
    @DeleteExchange(ONE)
    Mono<Question> withdraw(@PathVariable("id") String id, @PathVariable("group") String group);
}
