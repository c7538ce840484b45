package org.atrium.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.atrium.contract.groups.Group;
import org.atrium.contract.groups.GroupAct;
import org.atrium.contract.groups.LookedFor;
import org.atrium.contract.people.AskingLimits;
import org.atrium.contract.people.Availability;
import org.atrium.contract.people.Organisation;
import org.atrium.contract.people.ProfileForm;
import org.atrium.contract.people.ProfileForm.AffiliationForm;
import org.atrium.contract.people.SpokenLanguage;
import org.atrium.contract.questions.Basis;
import org.atrium.contract.questions.ClosingForm;
import org.atrium.contract.questions.Confirmation;
import org.atrium.contract.questions.Freshness;
import org.atrium.contract.questions.HelpRequest;
import org.atrium.contract.questions.Kind;
import org.atrium.contract.questions.Lift;
import org.atrium.contract.questions.Redaction;
import org.atrium.contract.questions.Route;
import org.atrium.contract.questions.Suggestion;
import org.atrium.contract.questions.Visibility;
import org.atrium.contract.shared.Label;
import org.atrium.contract.shared.ProblemType;
import org.atrium.contract.shared.Text;
import org.atrium.ui.platform.Caller;
import org.atrium.ui.platform.Refused;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pretended backend remembers: demo content and reference data, in memory. */
public final class PretendStore {

    static final class Area {
        String slug = "";
        String kind = "";
        String visibility = "public";

        /** Who invited whom, by username. */
        Map<String, String> invited = new LinkedHashMap<>();

        Map<String, String> names = Map.of();
        Map<String, String> summaries = Map.of();
        List<String> languages = List.of();
        Set<String> partOf = new LinkedHashSet<>();
        @Nullable String country;
        Map<String, String> abouts = new LinkedHashMap<>();
        Map<String, String> rules = new LinkedHashMap<>();
        boolean byApproval;
        Set<String> waiting = new LinkedHashSet<>();
        List<Group.Link> links = List.of();
        long version;
        List<String> pinned = new ArrayList<>();
        @Nullable Integer answerWithin;
        List<LookedFor> lookingFor = new ArrayList<>();
        List<GroupAct> log = new ArrayList<>();
    }

    static final class Account {
        String username = "";
        final Set<String> away = new LinkedHashSet<>();
        boolean blocked;
        ProfileForm profile = PretendProfiles.version(1, ProfileForm.EMPTY);
        Map<String, String> roles = new LinkedHashMap<>();
        Map<String, Boolean> narrower = new LinkedHashMap<>();
        Set<String> asks = new HashSet<>();
        Instant joined = Instant.now().minus(Duration.ofDays(500));
    }

    static class Post {
        String id = "";
        String body = "";
        String language = "en";
        String author = "";
        Instant created = Instant.now();
        @Nullable Instant edited;
        Map<String, Integer> votes = new HashMap<>();
        List<Post> comments = new ArrayList<>();
        long version = 1;
        List<String> earlier = new ArrayList<>();
        @Nullable String reason;
        boolean accepted;
        @Nullable Freshness freshness;
        @Nullable Basis basis;
        final Set<String> thankedBy = new LinkedHashSet<>();
        final List<Confirmation> confirmations = new ArrayList<>();
    }

    static final class Thread extends Post {
        Kind kind = Kind.QUESTION;
        String title = "";
        @Nullable String law;
        List<String> topics = List.of();
        List<String> groups = List.of();
        Visibility visibility = Visibility.PUBLIC;
        List<String> experts = List.of();
        List<Suggestion> suggestions = new ArrayList<>();
        List<Lift> lifts = new ArrayList<>();
        List<HelpRequest> requests = new ArrayList<>();
        @Nullable Route route;
        @Nullable Redaction redaction;
        @Nullable String asMemberOf;
        @Nullable ClosingForm closing;
        String closedBy = "";
        List<String> movedFrom = List.of();
        List<Post> removed = new ArrayList<>();
        List<Post> answers = new ArrayList<>();
        Set<String> followers = new HashSet<>();
        Instant active = Instant.now();
    }

    record Topical(
            String id,
            String theme,
            @Nullable String wikidata,
            Map<String, String> labels,
            Map<String, List<String>> otherNames,
            List<String> broader) {}

    final Map<String, Area> areas = new LinkedHashMap<>();
    final Map<String, Topical> topics = new LinkedHashMap<>();
    final Map<String, Map<String, String>> roles = new LinkedHashMap<>();
    final Map<String, Organisation> organisations = new LinkedHashMap<>();
    final Map<String, Account> accounts = new LinkedHashMap<>();

    /** Read while others write; ids that were given later are longer, or greater. */
    final Map<String, Thread> threads =
            new ConcurrentSkipListMap<>(
                    Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));

    private long lastId = 1000;

    PretendStore() {
        var config =
                Files.isDirectory(Path.of("config")) ? Path.of("config") : Path.of("../config");
        places(config.resolve("reference"));
        vocabularies(config.resolve("reference"));
        people(config.resolve("demo"));
        for (var language : List.of("en", "fr", "ar", "es", "pt", "sv", "de")) {
            questions(config.resolve("demo/questions-" + language + ".json"));
        }
    }

    synchronized String nextId() {
        return "P" + ++lastId;
    }

    private void places(Path reference) {
        var regions = read(reference.resolve("regions.json")).get("regions");
        regions.forEach(node -> {
            var everyone = node.get("slug").asString().equals("everyone");
            var area = area(node, everyone ? "everyone" : "region");
            if (!everyone) {
                area.partOf.add("everyone");
            }
        });
        var collaboratives = read(reference.resolve("collaboratives.json")).get("collaboratives");
        collaboratives.forEach(node -> area(node, "collaborative"));
        var countries = read(reference.resolve("countries.json")).get("countries");
        for (var line : lines(reference.resolve("affiliates.csv"))) {
            var cells = line.split(",", -1);
            var code = cells[3];
            var slugs = new ArrayList<String>();
            if (countries.has(code)) {
                slugs.add(country(code, countries.get(code)).slug);
            }
            organisations.put(
                    cells[0],
                    new Organisation(
                            cells[0],
                            cells[1],
                            new Label(cells[2], cells[2].replace('_', ' ')),
                            code.isEmpty() ? null : code,
                            List.of(cells[5].split(" ")),
                            cells[6].isEmpty() ? null : "https://" + cells[6],
                            slugs,
                            cells[8]));
        }
        collaboratives.forEach(node ->
                node.path("countries")
                        .forEach(code -> {
                            var country = countries.path(code.asString()).path("slug").asString("");
                            if (areas.containsKey(country)) {
                                Objects.requireNonNull(areas.get(country))
                                        .partOf
                                        .add(node.get("slug").asString());
                            }
                        }));
    }

    private Area area(JsonNode node, String kind) {
        var area = new Area();
        area.slug = node.get("slug").asString();
        area.kind = kind;
        area.names = strings(node.get("names"));
        area.summaries = strings(node.path("summary"));
        area.languages = list(node.path("languages"));
        area.partOf.addAll(list(node.path("partOf")));
        areas.put(area.slug, area);
        return area;
    }

    private Area country(String code, JsonNode node) {
        return areas.computeIfAbsent(
                node.get("slug").asString(),
                slug -> {
                    var area = new Area();
                    area.slug = slug;
                    area.kind = "country";
                    area.country = code;
                    area.partOf.add(node.get("region").asString());
                    return area;
                });
    }

    private void vocabularies(Path reference) {
        read(reference.resolve("topics.json"))
                .get("topics")
                .forEach(node -> {
                    var id = node.get("id").asString();
                    topics.put(
                            id,
                            new Topical(
                                    id,
                                    node.get("theme").asString(),
                                    node.has("wikidata") ? node.get("wikidata").asString() : null,
                                    strings(node.get("labels")),
                                    many(node.get("otherNames")),
                                    node.has("broader") ? list(node.get("broader")) : List.of()));
                });
        read(reference.resolve("vocabularies.json"))
                .get("roles")
                .forEach(node ->
                        roles.put(node.get("code").asString(), strings(node.get("labels"))));
    }

    private static Map<String, List<String>> many(@Nullable JsonNode node) {
        var all = new LinkedHashMap<String, List<String>>();
        if (node != null) {
            node.properties().forEach(each -> all.put(each.getKey(), list(each.getValue())));
        }
        return all;
    }

    private void people(Path demo) {
        read(demo.resolve("accounts.json"))
                .forEach(node -> {
                    var account = new Account();
                    account.username = node.get("username").asString();
                    account.blocked = node.at("/wikimedia/blocked").asBoolean(false);
                    var affiliations = new ArrayList<AffiliationForm>();
                    node.path("affiliations")
                            .forEach(each -> {
                                var known = organisations.get(each.get("organisation").asString());
                                affiliations.add(
                                        new AffiliationForm(
                                                known == null
                                                        ? each.get("organisation").asString()
                                                        : known.name(),
                                                known == null ? null : known.id(),
                                                each.get("role").asString(null),
                                                each.get("staff").asBoolean(false),
                                                each.path("from").isNumber()
                                                        ? each.get("from").asInt()
                                                        : null,
                                                each.path("to").isNumber()
                                                        ? each.get("to").asInt()
                                                        : null));
                            });
                    var languages = new ArrayList<SpokenLanguage>();
                    node.path("languages")
                            .forEach(each ->
                                    languages.add(
                                            new SpokenLanguage(
                                                    each.get("code").asString(),
                                                    each.get("level").asString())));
                    account.profile =
                            new ProfileForm(
                                    1,
                                    node.path("shownName").asString(null),
                                    node.path("pronouns").asString(null),
                                    list(node.path("roles")),
                                    affiliations,
                                    node.path("country").asString(null),
                                    node.path("timeZone").asString(null),
                                    languages,
                                    list(node.path("canHelp")),
                                    List.of(),
                                    list(node.path("wantsToLearn")),
                                    List.of(),
                                    Availability.valueOf(
                                            node.path("availability")
                                                    .asString("open")
                                                    .toUpperCase(Locale.ROOT)),
                                    AskingLimits.NONE,
                                    node.at("/about/text").isString()
                                            ? new Text(
                                                    node.at("/about/text").asString(),
                                                    node.at("/about/language").asString())
                                            : null,
                                    true,
                                    Map.of());
                    node.path("groups")
                            .forEach(each ->
                                    account.roles.put(
                                            each.get("slug").asString(),
                                            each.get("role").asString()));
                    accounts.put(account.username, account);
                });
    }

    private void questions(Path file) {
        read(file)
                .forEach(node -> {
                    var thread = new Thread();
                    post(thread, node, "en");
                    thread.kind =
                            Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT));
                    thread.title = node.get("title").asString();
                    thread.topics = list(node.get("topics"));
                    thread.groups = list(node.get("groups"));
                    thread.visibility =
                            Visibility.valueOf(
                                    node.path("visibility")
                                            .asString("public")
                                            .toUpperCase(Locale.ROOT));
                    thread.followers.add(thread.author);
                    thread.active = thread.created;
                    node.path("answers")
                            .forEach(each -> {
                                var answer = new Post();
                                post(answer, each, thread.language);
                                thread.answers.add(answer);
                                if (answer.created.isAfter(thread.active)) {
                                    thread.active = answer.created;
                                }
                            });
                    threads.put(thread.id, thread);
                });
    }

    private void post(Post post, JsonNode node, String language) {
        post.id = nextId();
        post.body = node.get("body").asString();
        post.language = node.path("language").asString(language);
        post.author = node.get("author").asString();
        post.accepted = node.path("accepted").asBoolean(false);
        post.created =
                Instant.now().minusSeconds((long) (node.get("daysAgo").asDouble() * 24 * 3600));
        list(node.path("votes")).forEach(voter -> post.votes.put(voter, 1));
        node.path("comments")
                .forEach(each -> {
                    var comment = new Post();
                    post(comment, each, post.language);
                    post.comments.add(comment);
                });
    }

    // What others ask of the store

    static Mono<Caller> caller() {
        return Mono.deferContextual(context ->
                Mono.just(
                        context.<Caller>getOrEmpty(Caller.class)
                                .orElse(new Caller(null, Locale.ENGLISH))));
    }

    /** The account of whoever calls; refuses visitors. */
    Account account(Caller caller) {
        var member = caller.member();
        var account = member == null ? null : accounts.get(member.username());
        if (account == null) {
            throw refused(ProblemType.UNAUTHENTICATED, "Please log in.");
        }
        return account;
    }

    Account writer(Caller caller) {
        var account = account(caller);
        if (account.blocked) {
            throw refused(
                    ProblemType.FORBIDDEN,
                    "Your account is blocked on Wikimedia: you can read here, and not write.");
        }
        return account;
    }

    Area area(String slug) {
        var area = areas.get(slug);
        if (area == null) {
            throw refused(ProblemType.NOT_FOUND, "There is no such group.");
        }
        return area;
    }

    Thread thread(String id) {
        var thread = threads.get(id);
        if (thread == null) {
            throw refused(ProblemType.NOT_FOUND, "There is no such question.");
        }
        return thread;
    }

    static Refused refused(ProblemType type, String message) {
        return new Refused(type, message, List.of());
    }

    /** A group and everything that is narrower. */
    Set<String> within(String slug) {
        var all = new LinkedHashSet<String>(List.of(slug));
        areas.values().stream()
                .filter(area -> area.partOf.contains(slug))
                .forEach(area -> all.addAll(within(area.slug)));
        return all;
    }

    /** A group and its wider areas. */
    Set<String> around(Collection<String> slugs) {
        var all = new LinkedHashSet<String>();
        for (var slug : slugs) {
            all.add(slug);
            var area = areas.get(slug);
            if (area != null) {
                all.addAll(around(area.partOf));
            }
        }
        return all;
    }

    boolean sees(Caller caller, Thread thread) {
        if (thread.visibility == Visibility.PUBLIC) {
            return true;
        }
        var member = caller.member();
        var account = member == null ? null : accounts.get(member.username());
        return account != null
                && (thread.author.equals(account.username)
                        || thread.experts.contains(account.username)
                        || thread.groups.stream().anyMatch(account.roles::containsKey));
    }

    static String named(Map<String, String> labels, Locale language, String fallback) {
        var own = labels.get(language.getLanguage());
        return own != null ? own : labels.getOrDefault("en", fallback);
    }

    String areaName(String slug, Locale language) {
        var area = area(slug);
        return area.country == null
                ? named(area.names, language, slug)
                : Locale.of("", area.country).getDisplayCountry(language);
    }

    Label topic(String id, Locale language) {
        var topic = topics.get(id);
        return new Label(id, topic == null ? id : named(topic.labels(), language, id));
    }

    Label role(String code, Locale language) {
        return new Label(code, named(roles.getOrDefault(code, Map.of()), language, code));
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }

    private static List<String> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).filter(line -> !line.contains("\"")).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> list(JsonNode node) {
        var list = new ArrayList<String>();
        node.forEach(each -> list.add(each.asString()));
        return list;
    }

    private static Map<String, String> strings(JsonNode node) {
        var strings = new HashMap<String, String>();
        node.propertyNames().forEach(name -> strings.put(name, node.get(name).asString()));
        return strings;
    }
}
