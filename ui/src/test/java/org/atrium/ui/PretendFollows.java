package org.atrium.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.atrium.contract.follows.Follow;
import org.atrium.contract.follows.FollowForm;
import org.atrium.contract.follows.FollowsApi;
import org.atrium.contract.follows.Level;
import org.atrium.contract.follows.TopicLanguages;
import org.atrium.contract.shared.Page;
import org.atrium.contract.shared.ProblemType;
import org.atrium.ui.PretendStore.Account;
import org.atrium.ui.platform.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Choices of what to be told, in memory. */
final class PretendFollows implements FollowsApi {

    private record Choice(Level level, Instant at) {}

    private final PretendStore store;
    private final PretendLive live;
    private final Map<String, Map<String, Choice>> byMember = new ConcurrentHashMap<>();
    private final Map<String, Boolean> anyLanguage = new ConcurrentHashMap<>();

    PretendFollows(PretendStore store, PretendLive live) {
        this.store = store;
        this.live = live;
    }

    @Nullable Level of(String username, String kind, String id) {
        var choice = choices(username).get(kind + ":" + id);
        return choice == null ? null : choice.level();
    }

    void choose(String username, String kind, String id, Level level) {
        choices(username).put(kind + ":" + id, new Choice(level, Instant.now()));
        live.happened("FollowChanged", null, List.of(username));
    }

    private Map<String, Choice> choices(String username) {
        return byMember.computeIfAbsent(username, unused -> new ConcurrentHashMap<>());
    }

    @Override
    public Mono<Page<Follow>> follows(
            String kind, @Nullable Integer limit, @Nullable String after) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.account(caller);
                    var ids = new LinkedHashSet<String>();
                    choices(account.username).entrySet().stream()
                            .filter(one -> one.getKey().startsWith(kind + ":"))
                            .sorted((one, other) ->
                                    other.getValue().at().compareTo(one.getValue().at()))
                            .forEach(one -> ids.add(one.getKey().substring(kind.length() + 1)));
                    if (kind.equals("topic")) {
                        ids.addAll(account.profile.canHelp());
                    }
                    if (kind.equals("group")) {
                        ids.addAll(account.roles.keySet());
                    }
                    return PretendLists.page(
                            new ArrayList<>(ids),
                            limit,
                            after,
                            id -> show(kind, id, account, caller),
                            null);
                });
    }

    @Override
    public Mono<Follow> follow(String kind, String id) {
        return PretendStore.caller().map(caller -> show(kind, id, store.account(caller), caller));
    }

    @Override
    public Mono<Follow> choose(String kind, String id, FollowForm form) {
        return changed(
                kind,
                id,
                choices -> choices.put(kind + ":" + id, new Choice(form.level(), Instant.now())));
    }

    @Override
    public Mono<Follow> forget(String kind, String id) {
        return changed(kind, id, choices -> choices.remove(kind + ":" + id));
    }

    private Mono<Follow> changed(String kind, String id, Consumer<Map<String, Choice>> change) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.account(caller);
                    change.accept(choices(account.username));
                    live.happened("FollowChanged", null, List.of(account.username));
                    return show(kind, id, account, caller);
                });
    }

    private Follow show(String kind, String id, Account account, Caller caller) {
        var choice = choices(account.username).get(kind + ":" + id);
        var language = caller.language();
        return new Follow(
                kind,
                id,
                switch (kind) {
                    case "question" -> store.thread(id).title;
                    case "topic" -> store.topic(id, language).label();
                    case "group" -> store.areaName(id, language);
                    default ->
                            throw PretendStore.refused(
                                    ProblemType.INVALID, "No such kind: " + kind);
                },
                kind.equals("question") ? store.thread(id).language : language.toLanguageTag(),
                choice == null ? null : choice.level(),
                usual(kind, id, account),
                choice == null ? null : choice.at());
    }

    private @Nullable Level usual(String kind, String id, Account account) {
        return switch (kind) {
            case "question" -> store.thread(id).author.equals(account.username) ? Level.ALL : null;
            case "topic" -> account.profile.canHelp().contains(id) ? Level.FIRST : null;
            default -> account.roles.containsKey(id) ? Level.FIRST : null;
        };
    }

    @Override
    public Mono<TopicLanguages> languages() {
        return PretendStore.caller().map(caller -> languages(store.account(caller)));
    }

    @Override
    public Mono<TopicLanguages> chooseLanguages(TopicLanguages form) {
        return PretendStore.caller()
                .map(caller -> {
                    var account = store.account(caller);
                    anyLanguage.put(account.username, form.any());
                    return languages(account);
                });
    }

    private TopicLanguages languages(Account account) {
        return new TopicLanguages(
                anyLanguage.getOrDefault(account.username, false),
                account.profile.languages().stream().map(spoken -> spoken.code()).toList());
    }
}
