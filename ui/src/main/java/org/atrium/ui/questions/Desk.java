package org.atrium.ui.questions;

import org.atrium.ui.events.EventsClient;
import org.atrium.ui.follows.FollowButton;
import org.atrium.ui.groups.GroupsClient;
import org.atrium.ui.people.MentoringClient;
import org.atrium.ui.people.PeopleClient;
import org.atrium.ui.platform.Backend;
import org.atrium.ui.platform.SiteAddress;
import org.atrium.ui.platform.Templates;
import org.atrium.ui.platform.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the forms and articles of this feature work with. */
@Component
record Desk(
        QuestionsClient questions,
        HistoryClient histories,
        FreshnessClient freshness,
        SuggestionsClient suggestions,
        RedactionsClient redactions,
        LiftsClient lifts,
        RequestsClient requests,
        ThanksClient thanks,
        HelpdeskClient helpdesk,
        PeopleClient people,
        MentoringClient mentoring,
        GroupsClient groups,
        EventsClient events,
        DraftsClient drafts,
        Backend backend,
        Templates templates,
        SiteAddress site,
        ObjectProvider<FollowButton> followButtons,
        Words.Library library) {

    /** The words of whoever this thread works for. */
    Words words() {
        return library.current();
    }
}
