package org.atrium.contract.groups;

import org.atrium.contract.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** What the organisers of a group do in it; 403 for everybody else. Every act is in its log. */
@HttpExchange("/api/v1/groups/{slug}")
public interface OrganisingApi {

    /** The texts as they are, in every language. */
    @GetExchange("/form")
    Mono<GroupForm> form(@PathVariable("slug") String slug);

    /** Replaces the texts; 409 when somebody else was first. */
    @PutExchange
    Mono<Group> edit(@PathVariable("slug") String slug, @RequestBody GroupForm form);

    /** Everybody who belongs to it, listed in the directory or not; organisers first. */
    @GetExchange("/people")
    Mono<Page<GroupMember>> people(
            @PathVariable("slug") String slug,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /** Those who wait to be let in, the last first. */
    @GetExchange("/waiting")
    Mono<Page<GroupMember>> waiting(
            @PathVariable("slug") String slug,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * Lets somebody in who waits for it, makes a member an organiser, or an organiser a member. 404
     * for those who are not in the group, 409 for its last organiser.
     */
    @PutExchange("/people/{username}/role")
    Mono<Membership> setRole(
            @PathVariable("slug") String slug,
            @PathVariable("username") String username,
            @RequestBody RoleForm form);

    /**
     * Takes a member out of the group, or declines to let somebody in. Nothing happens when they
     * are neither in it nor waiting; 409 for organisers, who have to be made members first.
     */
    @PutExchange("/people/{username}/removal")
    Mono<Void> remove(
            @PathVariable("slug") String slug,
            @PathVariable("username") String username,
            @RequestBody RemovalForm form);

    /** Those who are invited and have not said yes or no, the last first. */
    @GetExchange("/invitations")
    Mono<Page<Invitation>> invitations(
            @PathVariable("slug") String slug,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * Invites somebody by their Wikimedia name, who need not have been here before: the invitation
     * waits until they log in. Inviting twice changes nothing; 409 for those who are in the group
     * or wait to be let in, and where 200 are invited.
     */
    @PutExchange("/invitations/{username}")
    Mono<Invitation> invite(
            @PathVariable("slug") String slug, @PathVariable("username") String username);

    /** Takes an invitation back. */
    @DeleteExchange("/invitations/{username}")
    Mono<Void> uninvite(
            @PathVariable("slug") String slug, @PathVariable("username") String username);

    /**
     * Narrower groups without an organiser who was here in the last 90 days, by name: for the
     * organisers of this group to take care of.
     */
    @GetExchange("/unattended")
    Mono<Page<GroupRef>> unattended(
            @PathVariable("slug") String slug,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);

    /**
     * Makes the caller an organiser of a group that has none who was here in the last 90 days. 403
     * for those who organise none of its wider areas, 409 where it has one.
     */
    @PutExchange("/adoption")
    Mono<Membership> adopt(@PathVariable("slug") String slug);

    /**
     * Says on the group's page that people are looked for who can help with a topic, or speak a
     * language; at most 10 in all (409). Saying it twice changes nothing.
     *
     * @param kind `topic` or `language`
     * @param what id of the topic, BCP 47 tag of the language
     */
    @PutExchange("/looking-for/{kind}/{what}")
    Mono<Void> lookFor(
            @PathVariable("slug") String slug,
            @PathVariable("kind") String kind,
            @PathVariable("what") String what);

    @DeleteExchange("/looking-for/{kind}/{what}")
    Mono<Void> lookForNoLonger(
            @PathVariable("slug") String slug,
            @PathVariable("kind") String kind,
            @PathVariable("what") String what);

    /** What organisers did in it, the last first. */
    @GetExchange("/log")
    Mono<Page<GroupAct>> log(
            @PathVariable("slug") String slug,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "after", required = false) @Nullable String after);
}
