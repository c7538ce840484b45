package org.atrium.server.groups;

import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.groups.GroupForm;
import org.atrium.contract.groups.GroupMember;
import org.atrium.contract.groups.GroupRef;
import org.atrium.contract.groups.Invitation;
import org.atrium.contract.groups.Membership;
import org.atrium.contract.groups.OrganisingApi;
import org.atrium.contract.groups.RemovalForm;
import org.atrium.contract.groups.RoleForm;
import org.atrium.contract.shared.Page;
import org.atrium.server.identity.Viewer;
import org.atrium.server.platform.RequestLanguage;
import org.atrium.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class OrganisingController implements OrganisingApi {

    private final Groups groups;
    private final GroupEditing editing;
    private final Organising organising;
    private final Adopting adopting;
    private final Inviting inviting;
    private final GroupPages pages;
    private final GroupWishes wishes;
    private final GroupLog log;

    OrganisingController(
            Groups groups,
            GroupEditing editing,
            Organising organising,
            Adopting adopting,
            Inviting inviting,
            GroupPages pages,
            GroupWishes wishes,
            GroupLog log) {
        this.groups = groups;
        this.editing = editing;
        this.organising = organising;
        this.adopting = adopting;
        this.inviting = inviting;
        this.pages = pages;
        this.wishes = wishes;
        this.log = log;
    }

    @Override
    public Mono<Void> lookFor(String slug, String kind, String what) {
        return Viewer.currentWriter().flatMap(viewer -> wishes.lookFor(slug, kind, what, viewer));
    }

    @Override
    public Mono<Void> lookForNoLonger(String slug, String kind, String what) {
        return Viewer.currentWriter()
                .flatMap(viewer -> wishes.lookForNoLonger(slug, kind, what, viewer));
    }

    @Override
    public Mono<GroupForm> form(String slug) {
        return Viewer.currentMember().map(viewer -> editing.form(slug, viewer));
    }

    @Override
    public Mono<Group> edit(String slug, GroupForm form) {
        return Mono.zip(Viewer.currentWriter(), RequestLanguage.current())
                .flatMap(caller ->
                        editing.edit(slug, form, caller.getT1())
                                .then(
                                        Mono.defer(() ->
                                                pages.group(
                                                        slug, caller.getT1(), caller.getT2()))));
    }

    @Override
    public Mono<Page<GroupMember>> people(
            String slug, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.currentMember(), RequestLanguage.current())
                .flatMap(caller -> organising.people(slug, paging, caller.getT2(), caller.getT1()));
    }

    @Override
    public Mono<Page<GroupMember>> waiting(
            String slug, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.currentMember(), RequestLanguage.current())
                .flatMap(
                        caller -> organising.waiting(slug, paging, caller.getT2(), caller.getT1()));
    }

    @Override
    public Mono<Membership> setRole(String slug, String username, RoleForm form) {
        return Viewer.currentWriter()
                .flatMap(viewer -> organising.setRole(slug, username, form, viewer));
    }

    @Override
    public Mono<Void> remove(String slug, String username, RemovalForm form) {
        return Viewer.currentWriter()
                .flatMap(viewer -> organising.remove(slug, username, form, viewer));
    }

    @Override
    public Mono<Page<Invitation>> invitations(
            String slug, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.currentMember().flatMap(viewer -> inviting.invitations(slug, paging, viewer));
    }

    @Override
    public Mono<Invitation> invite(String slug, String username) {
        return Viewer.currentWriter().flatMap(viewer -> inviting.invite(slug, username, viewer));
    }

    @Override
    public Mono<Void> uninvite(String slug, String username) {
        return Viewer.currentWriter().flatMap(viewer -> inviting.uninvite(slug, username, viewer));
    }

    @Override
    public Mono<Page<GroupRef>> unattended(
            String slug, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Mono.zip(Viewer.currentMember(), RequestLanguage.current())
                .flatMap(caller ->
                        adopting.unattended(slug, paging, caller.getT2(), caller.getT1()));
    }

    @Override
    public Mono<Membership> adopt(String slug) {
        return Viewer.currentWriter().flatMap(viewer -> adopting.adopt(slug, viewer));
    }

    @Override
    public Mono<Page<GroupAct>> log(String slug, @Nullable Integer limit, @Nullable String after) {
        var paging = Paging.of(limit, after);
        return Viewer.currentMember()
                .doOnNext(viewer -> groups.organised(slug, viewer))
                .flatMap(viewer -> log.page(slug, paging));
    }
}
