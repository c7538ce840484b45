package org.atrium.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/questions?sort=votes&topic=oral-history",
                "/questions/0J8Q1X/how-to-scan#answer-3",
                "/people/Encre%20bleue"
            })
    void keepsPagesOfThisSite(String path) {
        assertThat(ReturnPath.checked(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "questions",
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "/\t/evil.example/",
                "/\n//evil.example/",
                " /questions",
                "javascript:alert(1)",
                "/questions\r\nSet-Cookie: a=b",
                "/{",
                "/%zz"
            })
    void goesHomeInsteadOfLeavingTheSite(@Nullable String path) {
        assertThat(ReturnPath.checked(path)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login?return=/", "/login/oauth2/code/wikimedia", "/logout"})
    void neverReturnsIntoTheLogInItself(String path) {
        assertThat(ReturnPath.checked(path)).isEqualTo("/");
    }

    @Test
    void keepsOtherScriptsAsBrowsersSendThem() {
        assertThat(ReturnPath.checked("/people/نخلة"))
                .isEqualTo("/people/%D9%86%D8%AE%D9%84%D8%A9");
    }

    @Test
    void goesHomeInsteadOfToAnEndlessAddress() {
        assertThat(ReturnPath.checked("/" + "a".repeat(2000))).isEqualTo("/");
    }
}
