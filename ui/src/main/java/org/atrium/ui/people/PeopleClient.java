package org.atrium.ui.people;

import java.util.List;
import org.atrium.contract.people.Me;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.OrganisationsApi;
import org.atrium.contract.people.PeopleApi;
import org.atrium.contract.people.Person;
import org.atrium.contract.people.PersonSummary;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.Vocabularies;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.Page;
import org.atrium.contract.topics.MergerForm;
import org.atrium.contract.topics.Topic;
import org.atrium.contract.topics.TopicsApi;
import org.atrium.ui.platform.Backend;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** People, organisations and topics, asked for on behalf of whoever the thread works for. */
@Component
public class PeopleClient {

    private static final int AT_ONCE = 4;

    private final PeopleApi api;
    private final OrganisationsApi organisations;
    private final TopicsApi topics;
    private final Backend backend;

    PeopleClient(PeopleApi api, OrganisationsApi organisations, TopicsApi topics, Backend backend) {
        this.api = api;
        this.organisations = organisations;
        this.topics = topics;
        this.backend = backend;
    }

    public Page<PersonSummary> list(PeopleFilter filter, @Nullable List<String> facets, int limit) {
        return backend.ask(people(filter, facets, limit));
    }

    private Mono<Page<PersonSummary>> people(
            PeopleFilter filter, @Nullable List<String> facets, int limit) {
        return api.people(
                filter.q(),
                filter.chosen("topic"),
                filter.chosen("country"),
                filter.chosen("region"),
                filter.chosen("language"),
                filter.level(),
                filter.chosen("kind"),
                filter.chosen("helps"),
                filter.chosen("availability"),
                filter.chosen("organisation"),
                filter.zone(),
                filter.group(),
                filter.sort(),
                facets,
                limit,
                filter.after());
    }

    /** How many people each of the filters finds, in their order. */
    public List<Long> totals(List<PeopleFilter> filters) {
        return backend.ask(
                Flux.fromIterable(filters)
                        .flatMapSequential(filter -> people(filter, null, 1), AT_ONCE)
                        .map(Page::total)
                        .collectList());
    }

    public Person person(String username) {
        return backend.ask(api.person(username));
    }

    public Me me() {
        return backend.ask(api.me());
    }

    public Me save(ProfileForm form) {
        return backend.ask(api.saveProfile(form));
    }

    public Vocabularies vocabularies() {
        return backend.ask(api.vocabularies());
    }

    public Page<Organisation> organisations(@Nullable String q, int limit) {
        return backend.ask(organisations.organisations(q, null, null, null, null, limit, null));
    }

    /** Those of the organisations that there are, in the order of their ids. */
    public List<Label> organisationsNamed(List<String> ids) {
        return backend.ask(
                Flux.fromIterable(ids)
                        .flatMapSequential(id ->
                                organisations
                                        .organisation(id)
                                        .onErrorResume(unknown -> Mono.empty()))
                        .map(each -> new Label(each.id(), each.name()))
                        .collectList());
    }

    /** The topic of this id, or the one that it was merged into. */
    public Topic topic(String id) {
        return backend.ask(topics.topic(id));
    }

    /** Answers the topic that stays. */
    public Topic mergeTopic(String id, String into) {
        return backend.ask(topics.merge(id, new MergerForm(into)));
    }

    public Topic unmergeTopic(String id) {
        return backend.ask(topics.unmerge(id));
    }

    /** Those of the topics that there are, in the order of their ids. */
    public List<Label> topicsNamed(List<String> ids) {
        return backend.ask(
                Flux.fromIterable(ids)
                        .flatMapSequential(
                                id -> topics.topic(id).onErrorResume(unknown -> Mono.empty()))
                        .map(topic -> new Label(topic.id(), topic.label()))
                        .collectList());
    }

    /** Topics whose label in any language has a word that begins so. */
    public Page<Topic> topics(@Nullable String q, int limit) {
        return backend.ask(topics.topics(q, null, limit, null));
    }
}
