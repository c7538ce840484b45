package org.atrium.server.groups;

import java.util.Set;
import org.atrium.contract.groups.GroupProposalForm;
import org.atrium.contract.shared.Text;
import org.atrium.server.identity.Viewer;
import org.atrium.server.shared.Audience;
import org.atrium.server.shared.Checks;
import org.atrium.server.shared.WordPrefixes;
import org.atrium.server.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what somebody proposes can become a group. */
@Component
class ProposalChecks {

    private static final Set<String> KINDS =
            Set.of(GroupEntry.COUNTRY, GroupEntry.THEME, GroupEntry.LANGUAGE, GroupEntry.PROJECT);
    private static final int SUMMARY_MIN = 10;
    private static final int MOST_WIDER = 5;
    private static final int WHY_MIN = 20;
    private static final int WHY_MAX = 1_000;

    private final Groups groups;

    ProposalChecks(Groups groups) {
        this.groups = groups;
    }

    /** The form as it is kept, once it is found good for whoever proposes. */
    GroupProposalForm checked(GroupProposalForm form, Viewer viewer) {
        var ofCountry = GroupEntry.COUNTRY.equals(form.kind());
        var clean =
                new GroupProposalForm(
                        String.valueOf(form.kind()),
                        ofCountry ? form.country() : null,
                        ofCountry ? null : Wording.line(form.name()),
                        form.language(),
                        Wording.line(form.summary()),
                        Wording.block(form.about()),
                        Wording.set(form.languages()),
                        Wording.set(form.partOf()),
                        String.valueOf(form.visibility()),
                        Wording.block(form.why()));
        var unknown =
                clean.partOf().stream()
                        .filter(slug -> !groups.isKnown(slug, Audience.VISITORS))
                        .toList();
        var checks =
                new Checks()
                        .that(KINDS.contains(clean.kind()), "kind", "proposal.kind")
                        .language("language", clean.language())
                        .text("summary", clean.summary(), SUMMARY_MIN, GroupEditing.SUMMARY_MAX)
                        .text("about", clean.about(), 0, GroupEditing.ABOUT_MAX)
                        .size("languages", clean.languages(), 1, GroupEditing.MOST)
                        .size("partOf", clean.partOf(), ofCountry ? 0 : 1, MOST_WIDER)
                        .that(
                                unknown.isEmpty(),
                                "partOf",
                                "group.unknown",
                                String.join(", ", unknown))
                        .that(
                                Set.of(GroupEntry.PUBLIC, GroupEntry.PRIVATE)
                                        .contains(clean.visibility()),
                                "visibility",
                                "choice.unknown",
                                "public, private")
                        .text("why", clean.why(), WHY_MIN, WHY_MAX);
        clean.languages().forEach(tag -> checks.language("languages", tag));
        if (ofCountry) {
            checkCountry(checks, clean);
        } else {
            checks.text("name", clean.name(), GroupEditing.NAME_MIN, GroupEditing.NAME_MAX)
                    .that(isFree(clean.name(), viewer), "name", "proposal.name");
        }
        checks.refuseProblems();
        return clean;
    }

    private void checkCountry(Checks checks, GroupProposalForm form) {
        var country = String.valueOf(form.country());
        var isCountry = groups.map().regionOf(country) != null;
        checks.that(isCountry, "country", "country.unknown", country)
                .that(
                        !isCountry || groups.map().groupOf(country) == null,
                        "country",
                        "proposal.country")
                .that(
                        GroupEntry.PUBLIC.equals(form.visibility()),
                        "visibility",
                        "proposal.country-public")
                .that(
                        form.partOf().stream()
                                .flatMap(slug -> groups.map().find(slug).stream())
                                .allMatch(group -> group.kind().equals(GroupEntry.COLLABORATIVE)),
                        "partOf",
                        "proposal.country-wider");
    }

    /** Nobody learns from it what a private group is called. */
    private boolean isFree(@Nullable String name, Viewer viewer) {
        var words = WordPrefixes.of(name == null ? "" : name);
        return groups.all(viewer.audience())
                .noneMatch(
                        group -> words.rank(group.texts().stream().map(Text::text).toList()) == 0);
    }
}
