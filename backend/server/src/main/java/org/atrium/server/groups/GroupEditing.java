package org.atrium.server.groups;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupForm;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.Fact;
import org.atrium.server.platform.FactRelay;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What organisers write about their groups; reference data does not go over it. */
@Component
class GroupEditing {

    static final String EDITED = "GroupEdited";

    private static final int SUMMARY_MAX = 200;
    private static final int ABOUT_MAX = 2_000;
    private static final int LABEL_MAX = 60;
    private static final int URL_MAX = 500;
    private static final int MOST = 10;
    private static final int MOST_LANGUAGES = 30;
    private static final String[] WRITTEN = {
        "summaries", "abouts", "rules", "byApproval", "languages", "links"
    };

    private final ReactiveMongoOperations mongo;
    private final FactRelay relay;
    private final Groups groups;
    private final GroupsLoader loader;
    private final GroupLog log;

    GroupEditing(
            ReactiveMongoOperations mongo,
            FactRelay relay,
            Groups groups,
            GroupsLoader loader,
            GroupLog log) {
        this.mongo = mongo;
        this.relay = relay;
        this.groups = groups;
        this.loader = loader;
        this.log = log;
    }

    GroupForm form(String slug, Viewer viewer) {
        var group = groups.organised(slug, viewer);
        return new GroupForm(
                group.summaries(),
                group.abouts(),
                group.rules(),
                group.byApproval(),
                group.languages(),
                group.links(),
                group.version());
    }

    Mono<Void> edit(String slug, GroupForm form, Viewer viewer) {
        var before = groups.organised(slug, viewer);
        var good = checked(form);
        var fact =
                Fact.of(
                        EDITED,
                        Instant.now().truncatedTo(MILLIS),
                        viewer.memberId(),
                        slug,
                        null,
                        "confidential",
                        List.of(slug));
        var version = Criteria.where("version");
        var unchanged = good.version() == 0 ? version.exists(false) : version.is(good.version());
        var update =
                new Update()
                        .set("summaries", good.summaries())
                        .set("abouts", good.abouts())
                        .set("rules", good.rules())
                        .set("byApproval", good.byApproval())
                        .set("languages", good.languages())
                        .set("links", good.links())
                        .inc("version", 1)
                        .push(Fact.PENDING, fact);
        if (!good.rules().equals(before.rules())) {
            update.inc("rulesVersion", 1);
        }
        update.addToSet("edited").each((Object[]) WRITTEN);
        return mongo.findAndModify(
                        Query.query(
                                new Criteria()
                                        .andOperator(Criteria.where("_id").is(slug), unchanged)),
                        update,
                        FindAndModifyOptions.options().returnNew(true),
                        GroupEntry.class)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()))
                .doOnNext(written -> relay.relay(GroupEntry.COLLECTION, slug, List.of(fact)))
                .then(Mono.defer(loader::remember))
                .then(Mono.defer(() -> log.read(List.of(fact))));
    }

    private static GroupForm checked(GroupForm form) {
        var links = form.links() == null ? List.<Group.Link>of() : form.links();
        var clean =
                new GroupForm(
                        texts(form.summaries(), true),
                        texts(form.abouts(), false),
                        texts(form.rules(), false),
                        form.byApproval(),
                        Wording.set(form.languages()),
                        links.stream().map(GroupEditing::clean).toList(),
                        form.version());
        var checks =
                new Checks()
                        .size("languages", clean.languages(), 0, MOST)
                        .size("links", clean.links(), 0, MOST)
                        .size(
                                "summaries",
                                List.copyOf(clean.summaries().keySet()),
                                0,
                                MOST_LANGUAGES)
                        .size("abouts", List.copyOf(clean.abouts().keySet()), 0, MOST_LANGUAGES)
                        .size("rules", List.copyOf(clean.rules().keySet()), 0, MOST_LANGUAGES);
        clean.languages().forEach(tag -> checks.language("languages", tag));
        check(checks, "summaries", clean.summaries(), SUMMARY_MAX);
        check(checks, "abouts", clean.abouts(), ABOUT_MAX);
        check(checks, "rules", clean.rules(), ABOUT_MAX);
        for (var index = 0; index < clean.links().size(); index++) {
            var link = clean.links().get(index);
            checks.text("links[%d].label".formatted(index), link.label(), 1, LABEL_MAX)
                    .that(
                            Checks.isAddress(String.valueOf(link.url()), URL_MAX),
                            "links[%d].url".formatted(index),
                            "closing.url",
                            URL_MAX);
        }
        checks.refuseProblems();
        return clean;
    }

    private static void check(Checks checks, String field, Map<String, String> texts, int longest) {
        texts.forEach((tag, text) ->
                checks.language(field, tag).text("%s[%s]".formatted(field, tag), text, 0, longest));
    }

    /** What is empty is not there. */
    private static Map<String, String> texts(
            @Nullable Map<String, String> texts, boolean inOneLine) {
        var clean = new TreeMap<String, String>();
        if (texts != null) {
            texts.forEach((tag, text) -> {
                var kept = inOneLine ? Wording.line(text) : Wording.block(text);
                if (!kept.isEmpty()) {
                    clean.put(tag, kept);
                }
            });
        }
        return clean;
    }

    private static Group.Link clean(Group.Link link) {
        return new Group.Link(Wording.line(link.label()), Wording.line(link.url()));
    }
}
