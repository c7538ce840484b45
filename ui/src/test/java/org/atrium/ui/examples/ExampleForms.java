package org.atrium.ui.examples;

import java.time.LocalDate;
import java.util.List;
import org.atrium.contract.examples.ExampleForm;
import org.atrium.contract.examples.FigureForm;
import org.atrium.contract.groups.Group;

/** Examples for tests. */
final class ExampleForms {

    private ExampleForms() {}

    static ExampleForm plates(String title, boolean draft, String... groups) {
        return new ExampleForm(
                title,
                "Two hundred plates of a <made-up> museum can be seen.",
                "We **scanned** on Mondays.",
                "en",
                List.of(groups),
                List.of("copyright"),
                List.of("WMSE"),
                "SE",
                "2024",
                "2025-03-14",
                List.of(
                        new FigureForm(
                                "articles",
                                null,
                                1_200L,
                                LocalDate.of(2025, 4, 1),
                                "https://figures.example/plates?a=1&b=2"),
                        new FigureForm(
                                "other", "Cups <of> tea", 3L, LocalDate.of(2025, 4, 1), null)),
                List.of(new Group.Link("The report", "https://report.example/plates")),
                draft,
                0);
    }
}
