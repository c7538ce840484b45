package org.atrium.contract.groups;

import java.util.List;
import java.util.Set;
import org.atrium.contract.people.Author;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A group's page.
 *
 * @param kind `everyone`, `region`, `country`, `collaborative`, and of people's own making `theme`,
 *     `language`, `project`
 * @param visibility `public`, or `private`: then it is there for its members only, and for those
 *     who are invited this page
 * @param about what it is for, in the caller's language where it is written in that; null for
 *     nothing
 * @param rules what whoever joins agrees to, in the caller's language where they are written in
 *     that; null for none
 * @param rulesVersion counts the changes of the rules; to say with joining
 * @param path widest to nearest wider area, without the group itself, along its first wider areas
 * @param partOf all wider areas
 * @param languages working languages, BCP 47
 * @param people how many belong to it or to a narrower group, each once
 * @param questions how many public questions were asked here or in narrower groups
 * @param answered how many of them have an answer
 * @param organisations those that have their place here
 * @param byApproval whether an organiser lets in whoever wants to join
 * @param membership the caller's role: `member`, `organiser`, `waiting` to be let in, `invited`, or
 *     null
 * @param invitedBy who invites the caller; null for nobody
 * @param waiting how many wait to be let in, for those who organise it
 * @param includesNarrower whether the caller's list of its questions has those of narrower groups:
 *     as they chose, else not for a collaborative and for every other kind
 * @param pinned ids of questions that organisers keep at the top, the last one first; some may not
 *     be for the caller to see
 * @param lookingFor what its organisers look for people to help with, the last one first
 * @param may what the caller may do: `organise`
 */
public record Group(
        String slug,
        String name,
        String kind,
        String visibility,
        String summary,
        @Nullable Text about,
        @Nullable Text rules,
        long rulesVersion,
        List<GroupRef> path,
        List<GroupRef> partOf,
        List<GroupRef> narrower,
        List<String> languages,
        @Nullable String country,
        long members,
        long people,
        long questions,
        long answered,
        List<PersonSummary> organisers,
        List<Organisation> organisations,
        List<Link> links,
        boolean byApproval,
        @Nullable String membership,
        @Nullable Author invitedBy,
        long waiting,
        boolean includesNarrower,
        List<String> pinned,
        List<LookedFor> lookingFor,
        Set<String> may) {

    /**
     * @param url absolute https address; null where none is known
     */
    public record Link(String label, @Nullable String url) {}
}
