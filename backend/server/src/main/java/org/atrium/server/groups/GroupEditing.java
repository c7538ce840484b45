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
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What organisers write about their groups; reference data does not go over it. */
@Component
class GroupEditing {

    static final String EDITED = "GroupEdited";

    static final int NAME_MIN = 3;
    static final int NAME_MAX = 60;
    static final int SUMMARY_MAX = 200;
    static final int ABOUT_MAX = 2_000;
    private static final int LABEL_MAX = 60;
    private static final int URL_MAX = 500;
    static final int MOST = 10;
    private static final int MOST_LANGUAGES = 30;
    private static final int LONGEST_WAIT = 720;
    private static final String[] WRITTEN = {
        "summaries", "abouts", "rules", "byApproval", "languages", "links", "answerWithin"
    };

    private final Groups groups;
    private final GroupWrites writes;

    GroupEditing(Groups groups, GroupWrites writes) {
        this.groups = groups;
        this.writes = writes;
    }

    GroupForm form(String slug, Viewer viewer) {
        var group = groups.organised(slug, viewer);
        return new GroupForm(
                group.hasOwnNames() ? group.names() : null,
                group.summaries(),
                group.abouts(),
                group.rules(),
                group.byApproval(),
                group.languages(),
                group.links(),
                group.answerWithin(),
                group.version());
    }

    Mono<Void> edit(String slug, GroupForm form, Viewer viewer) {
        var before = groups.organised(slug, viewer);
        var good = checked(form, before.hasOwnNames());
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
                        .set("answerWithin", good.answerWithin())
                        .inc("version", 1);
        var names = good.names();
        if (names != null) {
            update.set("names", names);
        }
        if (!good.rules().equals(before.rules())) {
            update.inc("rulesVersion", 1);
        }
        update.addToSet("edited").each((Object[]) WRITTEN);
        return writes.change(slug, unchanged, update, fact)
                .switchIfEmpty(Mono.error(() -> new Refusal.Conflict("conflict").refused()))
                .then();
    }

    /**
     * @param named whether its organisers name it
     */
    private static GroupForm checked(GroupForm form, boolean named) {
        var links = form.links() == null ? List.<Group.Link>of() : form.links();
        var clean =
                new GroupForm(
                        named ? texts(form.names(), true) : null,
                        texts(form.summaries(), true),
                        texts(form.abouts(), false),
                        texts(form.rules(), false),
                        form.byApproval(),
                        Wording.set(form.languages()),
                        links.stream().map(GroupEditing::clean).toList(),
                        form.answerWithin(),
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
        var within = clean.answerWithin();
        checks.that(
                within == null || within >= 1 && within <= LONGEST_WAIT,
                "answerWithin",
                "group.wait",
                LONGEST_WAIT);
        var names = clean.names();
        if (names != null) {
            checks.size("names", List.copyOf(names.keySet()), 1, MOST_LANGUAGES);
            names.forEach((tag, name) ->
                    checks.language("names", tag)
                            .text("names[%s]".formatted(tag), name, NAME_MIN, NAME_MAX));
        }
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
