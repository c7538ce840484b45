package org.atrium.server.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.atrium.server.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackExchangeSiteTest {

    @ParameterizedTest
    @CsvSource({
        "/dumps/ai.stackexchange.com,ai.stackexchange.com",
        "/dumps/stackexchange-ai,ai.stackexchange.com",
        "/dumps/AI,ai.stackexchange.com",
        "/dumps/a dump!,a-dump.stackexchange.com",
        "/,www.stackexchange.com",
    })
    void takesItsNameFromTheFolder(String folder, String host) {
        assertThat(StackExchangeSite.of(null, Path.of(folder)).host()).isEqualTo(host);
    }

    @Test
    void takesItsNameFromTheAddress() {
        assertThat(StackExchangeSite.of("https://Superuser.com/", Path.of("/x")).question(7))
                .isEqualTo("https://superuser.com/q/7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "not a host", "javascript:alert(1)", "localhost"})
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> StackExchangeSite.of(address, Path.of("/x")))
                .isInstanceOf(RefusedException.class);
    }
}
