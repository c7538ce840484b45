package org.atrium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    @Test
    void readsWhatThePersonWrote() {
        assertThat(Options.parse(List.of("--data", "d", "--port", "9000", "--api-port", "9001")))
                .isEqualTo(new Options(Path.of("d"), 9000, 9001, Path.of("config"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--port 0", "--port 70000", "--port x", "--port", "--prot 1", "--port 8081"})
    void saysWhatIsWrong(String line) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(Obstacle.class);
    }
}
