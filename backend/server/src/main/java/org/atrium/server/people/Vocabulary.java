package org.atrium.server.people;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atrium.contract.people.Vocabularies;
import org.atrium.contract.shared.Label;
import org.atrium.server.platform.ReferenceData;
import org.atrium.server.platform.ReferenceFiles;
import org.atrium.server.platform.StartTask;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The short lists that forms choose from; loaded at start and kept in memory. */
@Component
@Order(20)
public class Vocabulary implements StartTask {

    private static final String FILE = "vocabularies.json";
    private static final String COLLECTION = "vocabularies";
    private static final int FORMAT = 2;
    private static final String ROLES = "roles";
    private static final String AFFILIATION_KINDS = "affiliationKinds";
    private static final String INSTITUTION_KINDS = "institutionKinds";
    private static final String AFFILIATE_KINDS = "affiliateKinds";

    public static final String RESOURCE_KINDS = "resourceKinds";
    public static final String LICENCES = "licences";
    public static final String AUDIENCES = "audiences";
    public static final String MEASURES = "measures";

    private final ReferenceData reference;
    private final ReactiveMongoOperations mongo;
    private volatile Map<String, Word> words = Map.of();

    Vocabulary(ReferenceData reference, ReactiveMongoOperations mongo) {
        this.reference = reference;
        this.mongo = mongo;
    }

    /**
     * @param id name of the list, colon, code
     * @param place in the list
     * @param edited fields that people changed; the loader leaves them alone
     */
    @Document(COLLECTION)
    record Word(
            @Id String id,
            String code,
            int place,
            Map<String, String> labels,
            @Nullable String wikidata,
            @Nullable Set<String> edited) {

        Label label(Locale language) {
            var byLanguage = labels.get(language.getLanguage());
            return new Label(
                    code, byLanguage == null ? labels.getOrDefault("en", code) : byLanguage);
        }
    }

    record VocabulariesFile(
            @Nullable List<Row> roles,
            @Nullable List<Row> affiliationKinds,
            @Nullable List<Row> institutionKinds,
            @Nullable List<Row> affiliateKinds,
            @Nullable List<Row> resourceKinds,
            @Nullable List<Row> licences,
            @Nullable List<Row> audiences,
            @Nullable List<Row> measures) {}

    record Row(
            @Nullable String code,
            @Nullable Map<String, String> labels,
            @Nullable String wikidata) {}

    @Override
    public Mono<Void> run() {
        return reference
                .load(COLLECTION, FORMAT, List.of(FILE), Vocabulary::read)
                .thenMany(mongo.findAll(Word.class))
                .sort(Comparator.comparingInt(Word::place))
                .collectMap(Word::id, word -> word, LinkedHashMap::new)
                .doOnNext(read -> words = read)
                .then();
    }

    private static List<Word> read(ReferenceFiles.Texts texts) {
        var file = texts.json(FILE, VocabulariesFile.class);
        var words = new LinkedHashMap<String, Word>();
        add(texts, words, ROLES, file.roles());
        add(texts, words, AFFILIATION_KINDS, file.affiliationKinds());
        add(texts, words, INSTITUTION_KINDS, file.institutionKinds());
        add(texts, words, AFFILIATE_KINDS, file.affiliateKinds());
        add(texts, words, RESOURCE_KINDS, file.resourceKinds());
        add(texts, words, LICENCES, file.licences());
        add(texts, words, AUDIENCES, file.audiences());
        add(texts, words, MEASURES, file.measures());
        return List.copyOf(words.values());
    }

    private static void add(
            ReferenceFiles.Texts texts,
            Map<String, Word> words,
            String list,
            @Nullable List<Row> rows) {
        texts.check(rows != null && !rows.isEmpty(), FILE, "\"" + list + "\" is missing or empty");
        if (rows == null) {
            return;
        }
        for (var row : rows) {
            var code = row.code() == null ? "" : row.code();
            var labels = row.labels() == null ? Map.<String, String>of() : row.labels();
            texts.check(!code.isBlank(), FILE, list + ": an entry has no code");
            texts.check(
                    labels.containsKey("en"), FILE, list + ": " + code + " needs an English label");
            var id = list + ":" + code;
            var word = new Word(id, code, words.size(), labels, row.wikidata(), null);
            texts.check(words.put(id, word) == null, FILE, list + ": " + code + " is there twice");
        }
    }

    /**
     * @param list such as {@link #LICENCES}
     */
    public boolean isIn(String list, @Nullable String code) {
        return words.containsKey(list + ":" + code);
    }

    /** What is in no list is called by its code. */
    public Label label(String list, String code, Locale language) {
        return find(list, code, language).orElseGet(() -> new Label(code, code));
    }

    private Optional<Label> find(String list, @Nullable String code, Locale language) {
        return Optional.ofNullable(words.get(list + ":" + code)).map(word -> word.label(language));
    }

    /** Codes of a list. */
    public List<String> codes(String list) {
        return in(list).map(Word::code).toList();
    }

    private Stream<Word> in(String list) {
        return words.values().stream().filter(word -> word.id().startsWith(list + ":"));
    }

    boolean isRole(String code) {
        return isIn(ROLES, code);
    }

    Optional<Label> role(@Nullable String code, Locale language) {
        return find(ROLES, code, language);
    }

    List<Label> roles(List<String> codes, Locale language) {
        return codes.stream().flatMap(code -> role(code, language).stream()).toList();
    }

    boolean isInstitutionKind(String code) {
        return isIn(INSTITUTION_KINDS, code);
    }

    /** Of an institution or an affiliate; what is in neither list is called by its code. */
    Label kind(String code, Locale language) {
        return Stream.of(INSTITUTION_KINDS, AFFILIATE_KINDS)
                .flatMap(list -> find(list, code, language).stream())
                .findFirst()
                .orElseGet(() -> new Label(code, code));
    }

    Vocabularies all(Locale language) {
        return new Vocabularies(
                list(ROLES, language),
                list(AFFILIATION_KINDS, language),
                list(INSTITUTION_KINDS, language),
                list(RESOURCE_KINDS, language),
                list(LICENCES, language),
                list(AUDIENCES, language),
                list(MEASURES, language));
    }

    private List<Label> list(String name, Locale language) {
        return in(name).map(word -> word.label(language)).toList();
    }
}
