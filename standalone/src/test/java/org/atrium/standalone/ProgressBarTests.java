package org.atrium.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.atrium.contract.importing.JobProgress;
import org.junit.jupiter.api.Test;

class ProgressBarTests {

    @Test
    void fillsWithWhatIsDone() {
        assertThat(ProgressBar.line(progress("posts", 50, 100)))
                .startsWith("posts")
                .contains("[" + "#".repeat(20) + "·".repeat(20) + "]")
                .endsWith("50 %");
    }

    @Test
    void showsAnEmptyPhaseAsNotBegun() {
        assertThat(ProgressBar.line(progress("votes", 0, 0))).endsWith("0 %");
    }

    @Test
    void sumsUpAtTheEnd() {
        var out = new ByteArrayOutputStream();
        var bar = new ProgressBar(new PrintStream(out, true, StandardCharsets.UTF_8));

        bar.show(
                new JobProgress(
                        "finished",
                        1,
                        1,
                        Map.of("questions.created", 12L),
                        List.of("Posts.xml:7: no title")));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("12  questions created", "Posts.xml:7: no title");
    }

    private static JobProgress progress(String phase, long done, long total) {
        return new JobProgress(phase, done, total, Map.of(), List.of());
    }
}
