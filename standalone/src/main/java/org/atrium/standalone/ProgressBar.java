package org.atrium.standalone;

import java.io.PrintStream;
import java.util.Map;
import org.atrium.contract.importing.JobProgress;

/**
 * Shows how far an import or a check is: one line that moves on a terminal, one line per phase
 * elsewhere.
 */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private String phase = "";

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    void show(JobProgress progress) {
        if (progress.phase().equals("finished")) {
            summary(progress);
        } else if (terminal) {
            if (!phase.isEmpty() && !progress.phase().equals(phase)) {
                out.println();
            }
            out.print("\r" + line(progress));
            out.flush();
        } else if (!progress.phase().equals(phase)) {
            out.println(progress.phase());
        }
        phase = progress.phase();
    }

    static String line(JobProgress progress) {
        var share =
                progress.total() <= 0
                        ? 0
                        : Math.clamp(progress.done() / (double) progress.total(), 0, 1);
        var full = (int) (share * WIDTH);
        return "%-10s [%s%s] %3d %%"
                .formatted(
                        progress.phase(),
                        "#".repeat(full),
                        "·".repeat(WIDTH - full),
                        (int) (share * 100));
    }

    private void summary(JobProgress progress) {
        if (terminal) {
            out.println();
        }
        progress.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(count ->
                        out.println(
                                "%,10d  %s"
                                        .formatted(
                                                count.getValue(),
                                                count.getKey().replace('.', ' '))));
        progress.problems().forEach(out::println);
    }
}
