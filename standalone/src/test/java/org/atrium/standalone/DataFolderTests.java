package org.atrium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @TempDir private Path home;

    @Test
    void refusesAFolderThatAnotherAtriumHolds() {
        try (var held = DataFolder.take(home)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataFolder.take(home))
                    .isInstanceOf(Obstacle.class)
                    .hasMessageContaining("Another Atrium uses the data folder");
        }
        DataFolder.take(home).close();
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        var file = Files.writeString(home.resolve("file"), "not a folder");

        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(Obstacle.class)
                .hasMessageContaining("can't write into the data folder");
    }
}
