package org.atrium.server.questions;

import java.util.Collection;
import java.util.List;
import org.atrium.contract.questions.Visibility;
import org.atrium.server.search.PrivateGroups;
import org.atrium.server.shared.Audience;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a question and everything below it: the one place that decides, for records and for
 * the index.
 */
final class Sight {

    /** No id of any member. */
    private static final String NOBODY = "";

    private Sight() {}

    static boolean of(Question question, Audience audience) {
        return allows(
                        audience,
                        question.visibility(),
                        question.groups(),
                        question.experts(),
                        question.author().member())
                && (question.removal() == null
                        || isAboveRemoval(audience, question.groups(), question.author().member()));
    }

    static boolean of(QuestionRow row, Audience audience) {
        return allows(
                        audience,
                        row.visibility(),
                        row.groups(),
                        row.experts(),
                        row.author().member())
                && (row.removal() == null
                        || isAboveRemoval(audience, row.groups(), row.author().member()));
    }

    /** What was taken away is there for its author and for organisers; the index has none of it. */
    private static boolean isAboveRemoval(Audience audience, List<String> groups, String author) {
        return author.equals(audience.member())
                || groups.stream().anyMatch(audience.organised()::contains);
    }

    /** Whether they would see it had they not asked it. */
    static boolean asAnybody(Question question, Audience audience) {
        return allows(
                audience, question.visibility(), question.groups(), question.experts(), NOBODY);
    }

    /** That somebody looked up who asked is for the asker, and for those who can look. */
    static boolean ofLooks(@Nullable String asMemberOf, String asker, Audience audience) {
        return asMemberOf != null
                && (asker.equals(audience.member()) || audience.organised().contains(asMemberOf));
    }

    static boolean of(ThreadOutline thread, Audience audience) {
        return allows(
                audience, thread.visibility(), thread.groups(), thread.experts(), thread.asker());
    }

    /**
     * Whether whoever may see the one may see the other, as far as their groups and the experts
     * tell.
     */
    static boolean leads(Question from, Question to) {
        return to.visibility() == Visibility.PUBLIC
                || to.visibility().ordinal() <= from.visibility().ordinal()
                        && to.groups().containsAll(from.groups())
                        && to.experts().containsAll(from.experts());
    }

    private static boolean allows(
            Audience audience,
            Visibility visibility,
            List<String> groups,
            List<String> experts,
            String author) {
        if (!audience.mayEnter(groups)) {
            return false;
        }
        if (visibility == Visibility.PUBLIC) {
            return true;
        }
        if (audience.member() == null) {
            return false;
        }
        return author.equals(audience.member())
                || visibility == Visibility.CONFIDENTIAL && experts.contains(audience.member())
                || groups.stream().anyMatch(circle(audience, visibility)::contains);
    }

    private static Collection<String> circle(Audience audience, Visibility visibility) {
        return switch (visibility) {
            case PUBLIC, MEMBERS -> audience.groups();
            case CONFIDENTIAL -> audience.organised();
        };
    }

    /** The same for entries of the index, see {@link QuestionEntry}. */
    static PredicateFinalStep of(SearchPredicateFactory factory, Audience audience) {
        var open = factory.match().field("visibility").matching(Visibility.PUBLIC.value());
        if (audience.member() == null) {
            return open;
        }
        var any = factory.bool().minimumShouldMatchNumber(1);
        any.should(open);
        var entered = PrivateGroups.entered(factory, audience);
        any.should(
                factory.and(factory.match().field("author").matching(audience.member()), entered));
        any.should(
                factory.and(
                        factory.match()
                                .field("visibility")
                                .matching(Visibility.CONFIDENTIAL.value()),
                        factory.match().field("experts").matching(audience.member()),
                        entered));
        within(factory, any, audience, Visibility.MEMBERS);
        within(factory, any, audience, Visibility.CONFIDENTIAL);
        return any;
    }

    private static void within(
            SearchPredicateFactory factory,
            org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep<?, ?> any,
            Audience audience,
            Visibility visibility) {
        var groups = circle(audience, visibility);
        if (!groups.isEmpty()) {
            any.should(
                    factory.and(
                            factory.match().field("visibility").matching(visibility.value()),
                            factory.terms().field("groups").matchingAny(groups)));
        }
    }
}
