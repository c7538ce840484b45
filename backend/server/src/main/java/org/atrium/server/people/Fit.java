package org.atrium.server.people;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.HelpWay;

/**
 * How well somebody fits a question, from 0 (not at all) to 1. It is the product of what counts, so
 * that nothing makes up for what is missing:
 *
 * <ul>
 *   <li><b>topics</b>: the mean over the question's topics of 1 for one that they can help with,
 *       0.7 for a part of it, 0.6 for what it is a part of, 0 otherwise;
 *   <li><b>language</b> of the question, as they speak it: 1 from level 4, 0.9 at 3, 0.7 at 2, 0.3
 *       at 1, and 0.15 if they do not;
 *   <li><b>place</b>: 1 for a member of one of its groups, 0.9 in one of their regions or wider
 *       areas, 0.7 elsewhere;
 *   <li><b>ways of helping</b>: 1 when they answer questions or name no way, 0.8 when they name
 *       others only;
 *   <li><b>availability</b>: 1 when open, 0.8 when open to a few questions;
 *   <li><b>load</b>: the share that is left of the requests they want to get in 30 days, so that
 *       those who were asked less come first.
 * </ul>
 *
 * How popular somebody is plays no part.
 */
record Fit(
        double topics,
        double language,
        double place,
        double ways,
        double availability,
        double load) {

    /** The least for a language that somebody speaks at all. */
    static final double SPOKEN = 0.3;

    /** The least for a language that somebody reads well enough to answer in another. */
    static final double READ = 0.7;

    private static final double A_PART = 0.7;
    private static final double THE_WHOLE = 0.6;
    private static final double NEAR = 0.9;
    private static final double ELSEWHERE = 0.7;
    private static final double OTHER_WAYS = 0.8;
    private static final double FEW = 0.8;
    private static final double NOT_SPOKEN = 0.15;

    /**
     * What a question needs.
     *
     * @param parts ids of the topics that are part of one of its topics, by its topic
     * @param wholes ids of the topics that one of its topics is a part of, by its topic
     * @param groups slugs of its groups
     * @param around those with their wider areas
     */
    record Need(
            List<String> topics,
            Relations parts,
            Relations wholes,
            Collection<String> groups,
            Collection<String> around) {}

    /** Topics that a topic is related to. */
    interface Relations {
        Collection<String> of(String topic);
    }

    /**
     * What somebody offers, as far as it may be used.
     *
     * @param level of the question's language, see {@link
     *     org.atrium.contract.people.SpokenLanguage}; `0` when they do not speak it
     * @param groups slugs that they are a member of
     * @param regions slugs that their country is in
     * @param used requests that they got in 30 days
     * @param most requests that they want to get in 30 days
     */
    record Offered(
            Collection<String> canHelp,
            String level,
            Collection<String> groups,
            Collection<String> regions,
            Set<HelpWay> ways,
            Availability availability,
            int used,
            int most) {}

    static Fit of(Need need, Offered offered) {
        return new Fit(
                need.topics().stream()
                        .mapToDouble(topic -> topic(topic, need, offered.canHelp()))
                        .average()
                        .orElse(0),
                language(offered.level()),
                place(need, offered),
                offered.ways().isEmpty() || offered.ways().contains(HelpWay.ANSWER)
                        ? 1
                        : OTHER_WAYS,
                switch (offered.availability()) {
                    case OPEN -> 1;
                    case SOME -> FEW;
                    case AWAY -> 0;
                },
                offered.most() <= 0
                        ? 0
                        : Math.max(0, offered.most() - offered.used()) / (double) offered.most());
    }

    private static double topic(String topic, Need need, Collection<String> canHelp) {
        if (canHelp.contains(topic)) {
            return 1;
        }
        if (!Collections.disjoint(canHelp, need.parts().of(topic))) {
            return A_PART;
        }
        return Collections.disjoint(canHelp, need.wholes().of(topic)) ? 0 : THE_WHOLE;
    }

    private static double language(String level) {
        return switch (level) {
            case "N", "5", "4" -> 1;
            case "3" -> 0.9;
            case "2" -> READ;
            case "1" -> SPOKEN;
            default -> NOT_SPOKEN;
        };
    }

    private static double place(Need need, Offered offered) {
        if (!Collections.disjoint(offered.groups(), need.groups())) {
            return 1;
        }
        return Collections.disjoint(offered.groups(), need.around())
                        && Collections.disjoint(offered.regions(), need.around())
                ? ELSEWHERE
                : NEAR;
    }

    double score() {
        return topics * language * place * ways * availability * load;
    }
}
