package org.atrium.ui.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text has its key, and every translation its place. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final String ENGLISH = "ui.properties";

    private static final Pattern CALL =
            Pattern.compile("\\b(?:w|words|words\\(\\)|current\\(\\)|in\\([^()]*\\))\\s*\\.get\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"(\\s*\\+)?");
    private static final Pattern BEGINNING =
            Pattern.compile("\"([a-z-]+\\.(?:[a-z_.-]+\\.)?)\" \\+");
    private static final Pattern ENDING = Pattern.compile("\"(\\.[a-z.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\d+)\\s*[,}]");

    /** A key in the code, whether it is only the beginning, and whether arguments follow. */
    private record Use(String key, boolean beginning, boolean arguments, Path file) {}

    private static Map<String, String> english = Map.of();
    private static List<Use> uses = List.of();

    @BeforeAll
    static void read() throws IOException {
        english = read(MESSAGES.resolve(ENGLISH));
        var found = new ArrayList<Use>();
        for (var file : sources()) {
            var text = Files.readString(file);
            usesIn(file, text, found);
        }
        uses = List.copyOf(found);
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            return files.filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        }
    }

    private static void usesIn(Path file, String text, List<Use> found) {
        var call = CALL.matcher(text);
        while (call.find()) {
            var first = firstArgument(text, call.end());
            var arguments = text.charAt(call.end() + first.length()) == ',';
            var key = first.contains("?") ? first.substring(first.indexOf('?')) : first;
            var literal = LITERAL.matcher(key);
            while (literal.find()) {
                var beginning = literal.group(2) != null || literal.group(1).endsWith(".");
                if (!literal.group(1).isEmpty() && !literal.group(1).startsWith(".")) {
                    found.add(new Use(literal.group(1), beginning, arguments, file));
                }
            }
        }
    }

    private static String firstArgument(String text, int from) {
        var depth = 0;
        var quoted = false;
        for (var at = from; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == '(') {
                depth++;
            } else if (!quoted && sign == ')' && depth-- == 0) {
                return text.substring(from, at);
            } else if (!quoted && sign == ',' && depth == 0) {
                return text.substring(from, at);
            }
        }
        throw new IllegalStateException("A call without an end");
    }

    private static Map<String, String> read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bundle = new PropertyResourceBundle(in);
            return bundle.keySet().stream()
                    .collect(Collectors.toMap(key -> key, bundle::getString));
        }
    }

    @Test
    void findsTheUses() {
        assertThat(uses).hasSizeGreaterThan(300);
    }

    @Test
    void everyKeyThatIsUsedHasItsText() {
        assertThat(uses.stream().filter(use -> !use.beginning() && !english.containsKey(use.key())))
                .isEmpty();
    }

    @Test
    void everyComputedKeyHasItsTexts() {
        assertThat(
                        uses.stream()
                                .filter(Use::beginning)
                                .filter(use ->
                                        english.keySet().stream()
                                                .noneMatch(key -> key.startsWith(use.key()))))
                .isEmpty();
    }

    /** As a whole, by its beginning ("state." + state), or by its ending (key + ".title"). */
    @Test
    void everyTextIsUsed() throws IOException {
        var code = new StringBuilder();
        for (var file : sources()) {
            code.append(Files.readString(file));
        }
        var text = code.toString();
        var endings =
                ENDING.matcher(text).results().map(ending -> ending.group(1)).distinct().toList();
        var beginnings =
                BEGINNING.matcher(text).results().map(found -> found.group(1)).distinct().toList();
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(
                                        text.contains("\"" + key + "\"")
                                                || beginnings.stream().anyMatch(key::startsWith)
                                                || endings.stream()
                                                        .filter(key::endsWith)
                                                        .anyMatch(ending ->
                                                                text.contains(
                                                                        "\""
                                                                                + key.substring(
                                                                                        0,
                                                                                        key.length()
                                                                                                - ending
                                                                                                        .length())
                                                                                + "\"")))
                                .as(key)
                                .isTrue());
    }

    @Test
    void textsWithPlacesGetWhatBelongsThere() {
        assertThat(
                        uses.stream()
                                .filter(use -> !use.beginning() && english.containsKey(use.key()))
                                .filter(use ->
                                        placesOf(english.getOrDefault(use.key(), "")).isEmpty()
                                                == use.arguments()))
                .isEmpty();
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (var file : translations()) {
            var seen = new HashMap<String, Integer>();
            Files.readAllLines(MESSAGES.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .forEach(line -> seen.merge(line.split("=", 2)[0].strip(), 1, Integer::sum));
            assertThat(seen).as(file).allSatisfy((key, times) -> assertThat(times).isOne());
        }
    }

    static List<String> translations() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTranslationFits(String file) throws IOException {
        var language = file.equals(ENGLISH) ? "en" : file.replaceAll("^ui_|\\.properties$", "");
        assertThat(Words.LANGUAGES).contains(language);
        var texts = read(MESSAGES.resolve(file));
        assertThat(english.keySet()).containsAll(texts.keySet());
        assertThat(texts)
                .allSatisfy((key, text) -> {
                    assertThat(text).as(key).isNotBlank().doesNotContain("<", "\ufffd");
                    assertThat(placesOf(text))
                            .as(key)
                            .isEqualTo(placesOf(english.getOrDefault(key, "")));
                });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTextWithPlacesCanBeFormatted(String file) throws IOException {
        var language = file.equals(ENGLISH) ? "en" : file.replaceAll("^ui_|\\.properties$", "");
        read(MESSAGES.resolve(file)).entrySet().stream()
                .filter(text -> text.getValue().contains("{"))
                .forEach(text -> assertFormats(language, text.getKey(), text.getValue()));
    }

    private static void assertFormats(String language, String key, String pattern) {
        var format = new MessageFormat(pattern, ULocale.forLanguageTag(language));
        for (var number : new int[] {0, 1, 2, 3, 11, 100, 12_345}) {
            var arguments = Stream.generate(() -> number).limit(5).toArray();
            assertThat(format.format(arguments))
                    .as(key)
                    .isNotBlank()
                    .doesNotContain("{", "}", "''");
        }
    }

    private static Set<String> placesOf(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    /** The words of a notice are chosen by what the backend says, as its contract lists it. */
    @Test
    void everyKindAndReasonOfANoticeHasWords() throws IOException {
        var contract =
                Files.readString(
                        Path.of("../backend/contract/src/main/java")
                                .resolve("org/atrium/contract/notifications/Notification.java"));
        var kinds = named(contract, "@param kind", "@param reason");
        kinds.remove("question");
        assertThat(kinds)
                .hasSizeGreaterThan(10)
                .allSatisfy(kind ->
                        assertThat(english.keySet())
                                .anyMatch(key -> key.matches("notice\\." + kind + "(\\..*)?")));
        assertThat(named(contract, "@param reason", "@param because"))
                .hasSizeGreaterThan(10)
                .allSatisfy(reason -> assertThat(english).containsKey("notice.reason." + reason));
    }

    private static Set<String> named(String contract, String from, String to) {
        var part = contract.substring(contract.indexOf(from), contract.indexOf(to));
        return Pattern.compile("`([a-z_]+)`")
                .matcher(part)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
