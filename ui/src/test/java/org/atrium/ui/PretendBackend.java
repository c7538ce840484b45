package org.atrium.ui;

import java.util.List;
import org.atrium.contract.drafts.DraftsApi;
import org.atrium.contract.follows.FollowsApi;
import org.atrium.contract.groups.GroupsApi;
import org.atrium.contract.groups.OrganisingApi;
import org.atrium.contract.identity.AccountApi;
import org.atrium.contract.identity.IdentityApi;
import org.atrium.contract.people.MentoringApi;
import org.atrium.contract.people.PeopleApi;
import org.atrium.contract.people.ProfileFilesApi;
import org.atrium.contract.questions.FreshnessApi;
import org.atrium.contract.questions.Gap;
import org.atrium.contract.questions.Gaps;
import org.atrium.contract.questions.GapsApi;
import org.atrium.contract.questions.HelpdeskApi;
import org.atrium.contract.questions.HistoryApi;
import org.atrium.contract.questions.LiftsApi;
import org.atrium.contract.questions.PinsApi;
import org.atrium.contract.questions.QuestionsApi;
import org.atrium.contract.questions.RedactionsApi;
import org.atrium.contract.questions.RequestsApi;
import org.atrium.contract.questions.SuggestionsApi;
import org.atrium.contract.questions.ThanksApi;
import org.atrium.contract.shared.Label;
import org.atrium.contract.topics.TopicsApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

/**
 * A backend in memory instead of the one over HTTP. Import it: without a stereotype it stays out of
 * the way of component scanning.
 */
public class PretendBackend {

    private final PretendStore store = new PretendStore();
    private final PretendLive live = new PretendLive(store);
    private final PretendFollows follows = new PretendFollows(store, live);
    private final PretendPeople people = new PretendPeople(store);
    private final PretendGroups groups = new PretendGroups(store, people, live);
    private final PretendQuestions questions = new PretendQuestions(store, people, groups, live);

    private final PretendMentoring mentoring = new PretendMentoring(store, people);
    private final PretendResources resources = new PretendResources(store, people);
    private final PretendDrafts drafts = new PretendDrafts(store);

    @Bean
    Given given() {
        return new Given(store, people, live, drafts, follows, mentoring);
    }

    @Bean
    @Primary
    DraftsApi pretendedDrafts() {
        return drafts;
    }

    @Bean
    @Primary
    PretendLive pretendedNotifications() {
        return live;
    }

    @Bean
    @Primary
    FollowsApi pretendedFollows() {
        return follows;
    }

    @Bean
    @Primary
    PeopleApi pretendedPeople() {
        return people;
    }

    @Bean
    @Primary
    ProfileFilesApi pretendedProfileFiles() {
        return new PretendProfileFiles(people);
    }

    @Bean
    @Primary
    PretendExamples pretendedExamples() {
        return new PretendExamples(store);
    }

    @Bean
    @Primary
    PretendOrganisations pretendedOrganisations() {
        return new PretendOrganisations(store);
    }

    @Bean
    @Primary
    GroupsApi pretendedGroups() {
        return groups;
    }

    @Bean
    @Primary
    QuestionsApi pretendedQuestions() {
        return questions;
    }

    @Bean
    @Primary
    HistoryApi pretendedHistories() {
        return new PretendHistories(store, people, questions);
    }

    @Bean
    @Primary
    SuggestionsApi pretendedSuggestions() {
        return new PretendSuggestions(store, people, questions);
    }

    @Bean
    @Primary
    RedactionsApi pretendedRedactions() {
        return new PretendRedactions(store, people, groups, questions);
    }

    @Bean
    @Primary
    LiftsApi pretendedLifts() {
        return new PretendLifts(store, people, groups, questions);
    }

    @Bean
    @Primary
    RequestsApi pretendedRequests() {
        return new PretendRequests(store, people, groups, questions);
    }

    @Bean
    @Primary
    GapsApi pretendedGaps() {
        return slug ->
                Mono.just(
                        new Gaps(
                                List.of(
                                        new Gap(
                                                new Label("ocr", "OCR"),
                                                3,
                                                store.area(slug).lookingFor.stream()
                                                        .anyMatch(wish ->
                                                                wish.what().id().equals("ocr")))),
                                List.of(new Gap(new Label("sw", "Swahili"), 1, false))));
    }

    @Bean
    @Primary
    HelpdeskApi pretendedHelpdesk() {
        return new PretendHelpdesk(store, people, questions);
    }

    @Bean
    @Primary
    MentoringApi pretendedMentoring() {
        return mentoring;
    }

    @Bean
    @Primary
    ThanksApi pretendedThanks() {
        return new PretendThanks(store, people, questions);
    }

    @Bean
    @Primary
    OrganisingApi pretendedOrganising() {
        return new PretendOrganising(store, people, groups);
    }

    @Bean
    @Primary
    PinsApi pretendedPins() {
        return new PretendPins(store);
    }

    @Bean
    @Primary
    PretendProposals pretendedProposals() {
        return new PretendProposals(store, people, groups);
    }

    @Bean
    @Primary
    PretendResources pretendedResources() {
        return resources;
    }

    @Bean
    @Primary
    PretendEvents pretendedEvents() {
        return new PretendEvents(store, people, groups, resources);
    }

    @Bean
    @Primary
    FreshnessApi pretendedFreshness() {
        return new PretendFreshness(store, people, questions);
    }

    @Bean
    @Primary
    TopicsApi pretendedTopics() {
        return new PretendTopics(store);
    }

    @Bean
    @Primary
    PretendSearch pretendedSearch() {
        return new PretendSearch(store, questions, people, groups);
    }

    @Bean
    @Primary
    IdentityApi pretendedIdentity() {
        return new PretendIdentity(store);
    }

    @Bean
    @Primary
    AccountApi pretendedAccount() {
        return new PretendAccount(store);
    }
}
