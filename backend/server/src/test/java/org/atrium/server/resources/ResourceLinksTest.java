package org.atrium.server.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two addresses are of the same page, and what is an address that is kept. */
class ResourceLinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://meta.wikimedia.org/wiki/GLAM, https://META.wikimedia.org/wiki/GLAM/",
        "https://meta.wikimedia.org/wiki/GLAM, https://meta.wikimedia.org:443/wiki/GLAM#Slides",
        "https://sv.wikipedia.org/wiki/%C3%85, https://sv.m.wikipedia.org/wiki/Å",
        "https://a.example/?id=7, https://a.example?utm_source=mail&id=7",
        "https://a.example, https://a.example/",
    })
    void samePage(String one, String other) {
        assertThat(ResourceLinks.normalised(one)).isEqualTo(ResourceLinks.normalised(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://a.example/X",
        "https://a.example/x, https://b.example/x",
        "https://a.example/?id=7, https://a.example/?id=8",
        "https://a.example/, https://a.example:8443/",
    })
    void otherPage(String one, String other) {
        assertThat(ResourceLinks.normalised(one)).isNotEqualTo(ResourceLinks.normalised(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/",
                "ftp://a.example/",
                "javascript:alert(1)",
                "a.example/slides",
                "https:///nowhere",
                "https://meta.wikimedia.org@evil.example/",
                "",
            })
    void refusesWhatIsNoAddressOfAPage(String link) {
        assertThat(ResourceLinks.isLink(link)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501})
    void keepsAddressesOfAtMost500Characters(int length) {
        var begin = "https://a.example/";
        assertThat(ResourceLinks.isLink(begin + "x".repeat(length - begin.length())))
                .isEqualTo(length <= 500);
    }
}
