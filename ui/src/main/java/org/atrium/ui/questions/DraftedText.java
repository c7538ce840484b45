package org.atrium.ui.questions;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atrium.contract.drafts.DraftText;
import org.jspecify.annotations.Nullable;

/** A form that is one text, in a language where that can be chosen. */
final class DraftedText implements Drafted {

    private static final String BODY = "body";

    private final Supplier<String> read;
    private final Consumer<String> write;
    private final @Nullable LanguageField language;
    private final @Nullable BasisField basis;
    private final String original;
    private @Nullable Long base;

    DraftedText(Supplier<String> read, Consumer<String> write) {
        this(read, write, null, null, "", null);
    }

    DraftedText(
            Supplier<String> read,
            Consumer<String> write,
            LanguageField language,
            BasisField basis) {
        this(read, write, language, basis, "", null);
    }

    /**
     * @param original the text as it is posted
     * @param base its version
     */
    DraftedText(
            Supplier<String> read,
            Consumer<String> write,
            @Nullable LanguageField language,
            @Nullable BasisField basis,
            String original,
            @Nullable Long base) {
        this.read = read;
        this.write = write;
        this.language = language;
        this.basis = basis;
        this.original = original;
        this.base = base;
    }

    /** The version of the posted text that this one goes on from. */
    long base() {
        return Objects.requireNonNullElse(base, 0L);
    }

    void goOver(long readNow) {
        base = readNow;
    }

    @Override
    public @Nullable DraftText draft() {
        var text = read.get();
        return text.isBlank() || text.equals(original)
                ? null
                : DraftText.of(
                        text,
                        language == null ? null : language.tag(),
                        basis == null ? null : basis.basis(),
                        base);
    }

    @Override
    public void fill(DraftText text) {
        write.accept(Objects.requireNonNullElse(text.body(), ""));
        if (language != null && text.language() != null && !text.language().isEmpty()) {
            language.choose(text.language());
        }
        if (basis != null && text.basis() != null) {
            basis.choose(text.basis());
        }
        if (text.base() != null) {
            base = text.base();
        }
    }

    @Override
    public void fill(Map<String, String> kept) {
        var text = kept.get(BODY);
        if (text != null) {
            write.accept(text);
        }
    }

    @Override
    public Map<String, String> typed(DraftText text) {
        return Map.of(BODY, Objects.requireNonNullElse(text.body(), ""));
    }
}
