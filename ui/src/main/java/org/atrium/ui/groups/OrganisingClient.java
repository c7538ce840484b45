package org.atrium.ui.groups;

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
import org.atrium.contract.questions.Gaps;
import org.atrium.contract.questions.GapsApi;
import org.atrium.contract.questions.PinsApi;
import org.atrium.contract.shared.Page;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What organisers do in their groups. */
@Component
public class OrganisingClient {

    private static final int SHOWN = 50;

    private final OrganisingApi api;
    private final PinsApi pins;
    private final GapsApi gaps;
    private final Backend backend;

    OrganisingClient(OrganisingApi api, PinsApi pins, GapsApi gaps, Backend backend) {
        this.api = api;
        this.pins = pins;
        this.gaps = gaps;
        this.backend = backend;
    }

    GroupForm form(String slug) {
        return backend.ask(api.form(slug));
    }

    Group edit(String slug, GroupForm form) {
        return backend.ask(api.edit(slug, form));
    }

    Page<GroupMember> people(String slug, @Nullable String after) {
        return backend.ask(api.people(slug, SHOWN, after));
    }

    Page<GroupMember> waiting(String slug, @Nullable String after) {
        return backend.ask(api.waiting(slug, SHOWN, after));
    }

    Membership setRole(String slug, String username, String role) {
        return backend.ask(api.setRole(slug, username, new RoleForm(role)));
    }

    boolean remove(String slug, String username, String reason) {
        backend.tell(api.remove(slug, username, new RemovalForm(reason)));
        return true;
    }

    Gaps gaps(String slug) {
        return backend.ask(gaps.gaps(slug));
    }

    /**
     * @param kind `topic` or `language`
     * @param from whether they are looked for from now on
     */
    void lookFor(String slug, String kind, String what, boolean from) {
        backend.tell(from ? api.lookFor(slug, kind, what) : api.lookForNoLonger(slug, kind, what));
    }

    Page<Invitation> invitations(String slug, @Nullable String after) {
        return backend.ask(api.invitations(slug, SHOWN, after));
    }

    Invitation invite(String slug, String username) {
        return backend.ask(api.invite(slug, username));
    }

    boolean uninvite(String slug, String username) {
        backend.tell(api.uninvite(slug, username));
        return true;
    }

    Page<GroupRef> unattended(String slug, @Nullable String after) {
        return backend.ask(api.unattended(slug, SHOWN, after));
    }

    Membership adopt(String slug) {
        return backend.ask(api.adopt(slug));
    }

    boolean pin(String slug, String question) {
        backend.tell(pins.pin(slug, question));
        return true;
    }

    boolean unpin(String slug, String question) {
        backend.tell(pins.unpin(slug, question));
        return true;
    }

    Page<GroupAct> log(String slug, @Nullable String after) {
        return backend.ask(api.log(slug, SHOWN, after));
    }
}
