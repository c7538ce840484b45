package org.atrium.server.notifications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.follows.Level;
import org.atrium.server.follows.Choices;
import org.atrium.server.follows.Subject;
import org.atrium.server.people.Interests.Interest;
import org.atrium.server.platform.Fact;
import org.atrium.server.questions.ThreadOutline;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a fact by what they chose, and who does not. What somebody mutes is silent, whatever
 * else would tell them of it; only mentions, being asked in confidence, and answers to their own
 * question are not silenced.
 *
 * @param areas each of the thread's groups with itself and its wider areas, nearest first
 */
record Hearing(Fact fact, ThreadOutline thread, Map<String, Collection<String>> areas) {

    private static final String ANSWERED = "AnswerPosted";
    private static final String COMMENTED = "CommentPosted";

    /** A level, the group it was chosen for, and whether it was chosen or comes with membership. */
    private record Near(Level level, Subject group, boolean chosen) {}

    /** Everything that members who watch it hear of this. */
    List<Subject> watched() {
        if (!Telling.isNews(fact) || Telling.isPrivate(fact)) {
            return List.of();
        }
        var subjects = new ArrayList<Subject>();
        subjects.add(Subject.question(thread.id()));
        subjects.addAll(topicsAndGroups());
        return subjects;
    }

    /** Everything that members who want its first posts hear of this. */
    List<Subject> firstPosts() {
        if (isNew()) {
            return topicsAndGroups();
        }
        if (isLift()) {
            return reached().stream().map(Subject::group).toList();
        }
        return isComment() || !Telling.isNews(fact) || Telling.isPrivate(fact)
                ? List.of()
                : List.of(Subject.question(thread.id()));
    }

    private List<Subject> topicsAndGroups() {
        var subjects = new ArrayList<Subject>();
        thread.topics().forEach(topic -> subjects.add(Subject.topic(topic)));
        areas.values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .forEach(slug -> subjects.add(Subject.group(slug)));
        return subjects;
    }

    /**
     * What a member is told by without any choice of theirs.
     *
     * @param organised slugs of the groups that they organise
     */
    Cause natural(Reason reason, Set<String> organised, Interest interest) {
        return new Cause(
                reason,
                switch (reason) {
                    case ORGANISER -> Subject.group(first(thread.groups(), organised));
                    case CAN_HELP ->
                            Subject.topic(first(thread.topics(), Set.copyOf(interest.canHelp())));
                    default -> Subject.question(thread.id());
                });
    }

    private static String first(List<String> all, Set<String> own) {
        return all.stream().filter(own::contains).findFirst().orElse(all.getFirst());
    }

    /**
     * The strongest cause of a member's; empty where they hear nothing.
     *
     * @param groups slugs of the groups that they belong to
     * @param natural the cause without any choice; null for none
     */
    Optional<Cause> cause(
            String member,
            Set<String> groups,
            Choices choices,
            Interest interest,
            @Nullable Cause natural) {
        var question = Subject.question(thread.id());
        if (Telling.isAddressed(fact)) {
            return Optional.ofNullable(natural);
        }
        if (isNew() && thread.experts().contains(member)) {
            return Optional.empty();
        }
        if (fact.people().contains(member)) {
            return Optional.of(new Cause(Reason.MENTIONED, question));
        }
        if (!Telling.isNews(fact)) {
            return Optional.empty();
        }
        if (fact.type().equals(ANSWERED) && member.equals(thread.asker())) {
            return Optional.ofNullable(natural);
        }
        if (isMuted(groups, choices)) {
            return Optional.empty();
        }
        if (Telling.isPrivate(fact)) {
            return Optional.ofNullable(natural);
        }
        var here = choices.of(question);
        if (here == Level.FIRST && isComment()) {
            return Optional.empty();
        }
        var causes = new ArrayList<Cause>();
        if (natural != null) {
            causes.add(natural);
        }
        if (here != null) {
            causes.add(new Cause(Reason.FOLLOWED, question));
        }
        addTopics(causes, choices, interest);
        addGroups(causes, groups, choices);
        return causes.stream().min(Comparator.comparing(Cause::reason));
    }

    private void addTopics(List<Cause> causes, Choices choices, Interest interest) {
        if (!choices.anyLanguage() && !interest.mayRead(thread.language())) {
            return;
        }
        thread.topics().stream()
                .map(Subject::topic)
                .filter(topic -> tells(choices.of(topic)) && !isLift())
                .forEach(topic -> causes.add(new Cause(Reason.FOLLOWS_TOPIC, topic)));
    }

    /** Whether their languages matter. */
    boolean followsTopic(Choices choices) {
        return !choices.anyLanguage()
                && thread.topics().stream()
                        .map(Subject::topic)
                        .anyMatch(topic -> tells(choices.of(topic)));
    }

    private void addGroups(List<Cause> causes, Set<String> groups, Choices choices) {
        for (var slug : news(groups, choices)) {
            var near = nearest(slug, groups, choices);
            if (near != null && tells(near.level())) {
                causes.add(
                        new Cause(
                                near.chosen() ? Reason.FOLLOWS_GROUP : Reason.MEMBER,
                                near.group()));
            }
        }
    }

    /** Whoever heard of the question in one of its groups does not hear of it in a further one. */
    private List<String> news(Set<String> groups, Choices choices) {
        if (!isLift()) {
            return thread.groups();
        }
        var known =
                thread.groups().stream()
                        .filter(slug -> !slug.equals(fact.part()))
                        .anyMatch(slug -> nearest(slug, groups, choices) != null);
        return known ? List.of() : Stream.ofNullable(fact.part()).toList();
    }

    /** The group that it was lifted to, with its wider areas. */
    Collection<String> reached() {
        var group = fact.part();
        return isLift() && group != null ? areas.getOrDefault(group, List.of()) : List.of();
    }

    private boolean tells(@Nullable Level level) {
        return level == Level.ALL || (level == Level.FIRST && (isNew() || isLift()));
    }

    private boolean isMuted(Set<String> groups, Choices choices) {
        return choices.mutes(Subject.question(thread.id()))
                || thread.topics().stream().map(Subject::topic).anyMatch(choices::mutes)
                || thread.groups().stream()
                        .map(slug -> nearest(slug, groups, choices))
                        .anyMatch(near -> near != null && near.level() == Level.MUTE);
    }

    /** A group includes its narrower groups, except where somebody chose otherwise for those. */
    private @Nullable Near nearest(String slug, Set<String> groups, Choices choices) {
        for (var area : areas.getOrDefault(slug, List.of(slug))) {
            var group = Subject.group(area);
            var chosen = choices.of(group);
            if (chosen != null) {
                return new Near(chosen, group, true);
            }
            if (groups.contains(area)) {
                return new Near(Level.FIRST, group, false);
            }
        }
        return null;
    }

    private boolean isNew() {
        return fact.type().equals(Telling.QUESTION_ASKED);
    }

    private boolean isLift() {
        return fact.type().equals(Telling.LIFTED);
    }

    private boolean isComment() {
        return fact.type().equals(COMMENTED);
    }
}
