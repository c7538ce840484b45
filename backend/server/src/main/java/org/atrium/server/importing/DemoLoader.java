package org.atrium.server.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.atrium.contract.people.RoleLine;
import org.atrium.server.events.ImportedEvents;
import org.atrium.server.examples.ImportedExamples;
import org.atrium.server.identity.Account;
import org.atrium.server.identity.Accounts;
import org.atrium.server.identity.Arrivals;
import org.atrium.server.identity.GroupRole;
import org.atrium.server.people.Authors;
import org.atrium.server.people.ImportedOrganisations;
import org.atrium.server.people.Organisations;
import org.atrium.server.people.Profiles;
import org.atrium.server.platform.StartTask;
import org.atrium.server.questions.ImportedThreads;
import org.atrium.server.resources.ImportedResources;
import org.atrium.server.shared.Refusal;
import org.atrium.server.shared.RefusedException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.function.Tuples;

/**
 * Loads the demo content at the first start of a demo. A run that was cut off goes on at the next
 * start; once all is there, nothing is looked at again, so that what people do with it stays.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoLoader implements StartTask {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String NOTES = "checkpoints";
    private static final String NOTE = "demo";
    private static final int AT_ONCE = 16;

    private final boolean demo;
    private final DemoFiles files;
    private final ReactiveMongoOperations mongo;
    private final Arrivals arrivals;
    private final Accounts accounts;
    private final Profiles profiles;
    private final Organisations organisations;
    private final ImportedOrganisations institutions;
    private final Authors authors;
    private final ImportedThreads threads;
    private final ImportedResources resources;
    private final ImportedEvents events;
    private final ImportedExamples examples;

    DemoLoader(
            @Value("${atrium.demo:false}") boolean demo,
            DemoFiles files,
            ReactiveMongoOperations mongo,
            Arrivals arrivals,
            Accounts accounts,
            Profiles profiles,
            Organisations organisations,
            ImportedOrganisations institutions,
            Authors authors,
            ImportedThreads threads,
            ImportedResources resources,
            ImportedEvents events,
            ImportedExamples examples) {
        this.demo = demo;
        this.files = files;
        this.mongo = mongo;
        this.arrivals = arrivals;
        this.accounts = accounts;
        this.profiles = profiles;
        this.organisations = organisations;
        this.institutions = institutions;
        this.authors = authors;
        this.threads = threads;
        this.resources = resources;
        this.events = events;
        this.examples = examples;
    }

    @Override
    public Mono<Void> run() {
        return demo
                ? note().filter(note -> !note.containsKey("loaded")).flatMap(this::load)
                : Mono.empty();
    }

    /** Dates are relative to the first start, also when a later one goes on. */
    private Mono<Document> note() {
        return mongo.findById(NOTE, Document.class, NOTES)
                .switchIfEmpty(
                        Mono.defer(() ->
                                mongo.save(
                                        new Document("_id", NOTE)
                                                .append("began", Instant.now().toString()),
                                        NOTES)));
    }

    private Mono<Void> load(Document note) {
        var start = Instant.parse(note.getString("began"));
        return Mono.fromCallable(() ->
                        Tuples.of(
                                files.accounts(),
                                files.threads(),
                                files.resources(),
                                files.events(),
                                files.examples(),
                                files.organisations()))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(read ->
                        found(read.getT6())
                                .then(arrive(read.getT1(), start))
                                .flatMap(members ->
                                        write(read.getT2(), members, start)
                                                .then(share(read.getT3(), members))
                                                .then(meet(read.getT4(), members, start))
                                                .then(show(read.getT5(), members))))
                .then(Mono.defer(() -> mongo.save(note.append("loaded", true), NOTES)))
                .doOnNext(done -> LOG.info("The demo content was loaded"))
                .then();
    }

    private Mono<Void> found(List<DemoOrganisation> all) {
        return Flux.fromIterable(all)
                .concatMap(one -> institutions.write(one.id(), one.organisation()))
                .then();
    }

    /** Member ids by username. */
    private Mono<Map<String, String>> arrive(List<DemoAccount> all, Instant start) {
        return Flux.fromIterable(all)
                .flatMap(
                        one -> arrive(one, start).map(id -> Tuples.of(one.username(), id)), AT_ONCE)
                .collectMap(named -> named.getT1(), named -> named.getT2());
    }

    private Mono<String> arrive(DemoAccount one, Instant start) {
        return arrivals.arrive(one.arriving())
                .map(Account::id)
                .flatMap(id -> join(id, one, start).then(fillIn(id, one)).thenReturn(id));
    }

    private Mono<Void> join(String id, DemoAccount one, Instant start) {
        return Flux.fromIterable(one.memberships())
                .concatMap(group ->
                        accounts.putGroupRole(id, group.slug(), new GroupRole(group.role(), start)))
                .then();
    }

    /** Whoever filled in something meanwhile keeps it. */
    private Mono<Void> fillIn(String id, DemoAccount one) {
        return one.hasProfile()
                ? profiles.save(id, one.form(code -> organisations.find(code, Locale.ENGLISH)))
                        .onErrorResume(DemoLoader::isThere, there -> Mono.empty())
                        .then()
                : Mono.empty();
    }

    private static boolean isThere(Throwable failure) {
        return failure instanceof RefusedException refused
                && refused.refusal() instanceof Refusal.Conflict;
    }

    private Mono<Void> write(List<DemoThread> all, Map<String, String> members, Instant start) {
        var imported = all.stream().map(thread -> thread.thread(members, start)).toList();
        return roles(members).flatMap(roles -> threads.write(imported, roles)).then();
    }

    private Mono<Void> share(List<DemoResource> all, Map<String, String> members) {
        return Flux.fromIterable(all)
                .concatMap(one ->
                        Mono.justOrEmpty(members.get(one.author()))
                                .flatMap(author -> resources.write(one.id(), one.form(), author)))
                .then();
    }

    private Mono<Void> meet(List<DemoEvent> all, Map<String, String> members, Instant start) {
        var began = LocalDate.ofInstant(start, ZoneOffset.UTC);
        return Flux.fromIterable(all)
                .concatMap(event ->
                        Mono.justOrEmpty(members.get(event.author()))
                                .flatMap(author ->
                                        events.write(
                                                event.id(),
                                                event.form(began),
                                                author,
                                                event.materials())))
                .then();
    }

    private Mono<Void> show(List<DemoExample> all, Map<String, String> members) {
        return Flux.fromIterable(all)
                .concatMap(one ->
                        Mono.justOrEmpty(members.get(one.author()))
                                .flatMap(author -> examples.write(one.id(), one.example(), author)))
                .then();
    }

    private Mono<Map<String, RoleLine>> roles(Map<String, String> members) {
        return Flux.fromIterable(members.values())
                .flatMap(
                        id ->
                                authors.roleLineNow(id)
                                        .map(role -> Optional.of(Tuples.of(id, role)))
                                        .defaultIfEmpty(Optional.empty()),
                        AT_ONCE)
                .flatMap(Mono::justOrEmpty)
                .collectMap(role -> role.getT1(), role -> role.getT2());
    }
}
