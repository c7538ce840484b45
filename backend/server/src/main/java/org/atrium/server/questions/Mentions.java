package org.atrium.server.questions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atrium.contract.people.Author;
import org.atrium.contract.questions.AnswerForm;
import org.atrium.contract.questions.CommentForm;
import org.atrium.contract.questions.QuestionForm;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Usernames;
import org.atrium.server.questions.Markdown.Named;
import org.atrium.server.shared.Checks;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Members who are named in texts. People write `@[Quiet Ledger]`, or `@Tamarind` where the name is
 * one word; kept is the name with the member id, so that a renamed member is still the one who was
 * meant. Whoever shows or edits the text is given the name of today.
 */
@Component
class Mentions {

    /** Of one post; a post that calls everybody calls nobody. */
    static final int MOST = 10;

    private static final int LOOKED_UP = 40;
    private static final int AT_ONCE = 4;
    private static final Pattern KEPT =
            Pattern.compile("@\\[([^\\[\\]\\n]*)\\]\\(member:([0-9A-HJKMNP-TV-Z]{13})\\)");
    private static final Pattern RENDERED =
            Pattern.compile(
                    "<a href=\"/member/([0-9A-HJKMNP-TV-Z]{13})\"[^>]*>((?:(?!</a>).)*)</a>");

    private final Markdown markdown;
    private final Accounts accounts;

    Mentions(Markdown markdown, Accounts accounts) {
        this.markdown = markdown;
        this.accounts = accounts;
    }

    Mono<QuestionForm> kept(QuestionForm form) {
        return kept("body", form.body(), false)
                .map(body ->
                        new QuestionForm(
                                form.kind(),
                                form.title(),
                                body,
                                form.language(),
                                form.law(),
                                form.topics(),
                                form.groups(),
                                form.visibility(),
                                form.experts(),
                                form.asMemberOf(),
                                form.version(),
                                form.reason()));
    }

    Mono<AnswerForm> kept(AnswerForm form) {
        return kept("body", form.body(), false)
                .map(body ->
                        new AnswerForm(
                                body,
                                form.language(),
                                form.basis(),
                                form.version(),
                                form.reason()));
    }

    Mono<CommentForm> kept(CommentForm form) {
        return kept("body", form.body(), true).map(body -> new CommentForm(body, form.language()));
    }

    /**
     * The text as it is kept; refused when it names too many.
     *
     * @param inline whether it is a comment
     */
    Mono<String> kept(String field, String text, boolean inline) {
        var named = markdown.named(text, inline).stream().limit(LOOKED_UP).toList();
        if (named.isEmpty()) {
            return Mono.just(text);
        }
        return known(named)
                .doOnNext(known -> {
                    var people =
                            known.values().stream()
                                    .map(Account::id)
                                    .collect(Collectors.toSet())
                                    .size();
                    new Checks()
                            .that(people <= MOST, field, "mentions.many", MOST, people)
                            .refuseProblems();
                })
                .map(known -> rewritten(text, named, known));
    }

    /** Accounts by normalised name and by member id. */
    private Mono<Map<String, Account>> known(List<Named> named) {
        var ids =
                named.stream()
                        .map(Named::member)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var names =
                named.stream()
                        .filter(one -> one.member() == null)
                        .map(one -> Usernames.normalised(one.name()))
                        .distinct()
                        .toList();
        var byName =
                Flux.fromIterable(names)
                        .flatMap(
                                name ->
                                        accounts.byUsername(name)
                                                .map(account -> Map.entry(name, account)),
                                AT_ONCE);
        var byId = accounts.byIds(ids).map(account -> Map.entry(account.id(), account));
        return byName.concatWith(byId)
                .filter(found -> found.getValue().isClaimed())
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, HashMap::new);
    }

    private static String rewritten(String text, List<Named> named, Map<String, Account> known) {
        var written = new StringBuilder(text);
        for (var one : named.reversed()) {
            var member = one.member();
            var account = known.get(member == null ? Usernames.normalised(one.name()) : member);
            if (account != null) {
                written.replace(
                        one.start(), one.end(), Mention.kept(account.username(), account.id()));
            } else if (member != null) {
                written.replace(one.start(), one.end(), "@[" + one.name() + "]");
            }
        }
        return written.toString();
    }

    /** Member ids of those whom a kept text names. */
    Set<String> in(String kept, boolean inline) {
        if (!kept.contains(Mention.SCHEME)) {
            return Set.of();
        }
        var people = new LinkedHashSet<String>();
        for (var one : markdown.named(kept, inline)) {
            if (one.member() != null) {
                people.add(one.member());
            }
        }
        return people;
    }

    /** Member ids of those whom a text names that the one before did not. */
    Set<String> added(String before, String after) {
        var people = new HashSet<>(in(after, false));
        people.removeAll(in(before, false));
        return people;
    }

    /** Member ids in a thread that names are needed for. */
    static Set<String> all(Question question) {
        var people = new HashSet<String>();
        collect(question.body(), people);
        question.comments().forEach(comment -> collect(comment.body(), people));
        question.answers().forEach(answer -> collect(answer, people));
        if (question.redaction() != null) {
            question.redaction().texts().forEach(text -> collect(text, people));
        }
        for (var post : question.removedPosts()) {
            var answer = post.answer();
            var comment = post.comment();
            if (answer != null) {
                collect(answer, people);
            }
            if (comment != null) {
                collect(comment.body(), people);
            }
        }
        return people;
    }

    /** Member ids that names are needed for to show a kept text. */
    static Set<String> kept(String text) {
        var people = new HashSet<String>();
        collect(text, people);
        return people;
    }

    private static void collect(Answer answer, Collection<String> people) {
        collect(answer.body(), people);
        answer.comments().forEach(comment -> collect(comment.body(), people));
    }

    private static void collect(String kept, Collection<String> people) {
        if (kept.contains(Mention.SCHEME)) {
            KEPT.matcher(kept).results().forEach(found -> people.add(found.group(2)));
        }
    }

    /** The text to edit: names of today, no ids. */
    static String written(String kept, Map<String, Author> names) {
        return kept.contains(Mention.SCHEME)
                ? KEPT.matcher(kept)
                        .replaceAll(found -> {
                            var now = names.get(found.group(2));
                            var name = now == null ? found.group(1) : now.username();
                            return Matcher.quoteReplacement("@[" + name + "]");
                        })
                : kept;
    }

    /** The sanitised text with links to the people by their names of today. */
    static String shown(String html, Map<String, Author> names) {
        return html.contains(Mention.ADDRESS)
                ? RENDERED.matcher(html)
                        .replaceAll(found -> {
                            var now = names.get(found.group(1));
                            return Matcher.quoteReplacement(
                                    now == null ? found.group(2) : link(now));
                        })
                : html;
    }

    private static String link(Author person) {
        var address =
                URLEncoder.encode(person.username(), StandardCharsets.UTF_8).replace("+", "%20");
        return "<a class=\"mention\" href=\"/people/%s\">@<bdi>%s</bdi></a>"
                .formatted(address, HtmlUtils.htmlEscape(person.name(), "UTF-8"));
    }
}
